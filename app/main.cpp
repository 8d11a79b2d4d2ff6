// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdio>

int main()
{
    std::puts("proctor " PROCTOR_VERSION);
    return 0;
}

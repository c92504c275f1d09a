// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// For LD_PRELOAD in the fault tests: lets the k-th input or output on files whose path contains FAULTYIO_MATCH fail.
//   FAULTYIO_AT=k FAULTYIO_TIMES=n FAULTYIO_ERRNO=e   the calls k ... k+n-1 fail with that error
//   FAULTYIO_DISK=bytes                               the disk is full once the files grew by so much
//   FAULTYIO_COUNT=file                               at the end, the number of calls is written there
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { kFiles = 4096 };
static const char *s_match;
static char s_tracked[kFiles];
static long s_calls, s_failAt = -1, s_times = 1, s_disk = -1;
static int s_errno = EIO;

static long number(const char *name, long otherwise)
{
    const char *text = getenv(name);
    return text ? atol(text) : otherwise;
}

__attribute__((constructor)) static void begin(void)
{
    s_match = getenv("FAULTYIO_MATCH");
    s_failAt = number("FAULTYIO_AT", -1);
    s_times = number("FAULTYIO_TIMES", 1);
    s_errno = (int)number("FAULTYIO_ERRNO", EIO);
    s_disk = number("FAULTYIO_DISK", -1);
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("FAULTYIO_COUNT");
    if (!path)
        return;
    const long file = syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, 0600);
    char text[32];
    const int size = snprintf(text, sizeof text, "%ld\n", s_calls);
    syscall(SYS_write, file, text, size);
}

static int fails(void)
{
    const long call = __sync_add_and_fetch(&s_calls, 1);
    if (s_failAt <= 0 || call < s_failAt || call >= s_failAt + s_times)
        return 0;
    errno = s_errno;
    return 1;
}

static int tracked(int file)
{
    return file >= 0 && file < kFiles && s_tracked[file];
}

static int isFull(int file, long end)
{
    struct stat state;
    if (s_disk < 0 || fstat(file, &state) != 0 || end <= state.st_size)
        return 0;
    if (s_disk < end - state.st_size) {
        errno = ENOSPC;
        return 1;
    }
    s_disk -= end - state.st_size;
    return 0;
}

static int openFile(const char *path, int flags, mode_t mode)
{
    const int ours = s_match && strstr(path, s_match);
    if (ours && fails())
        return -1;
    const int file = (int)syscall(SYS_openat, AT_FDCWD, path, flags | O_LARGEFILE, mode);
    if (file >= 0 && file < kFiles)
        s_tracked[file] = (char)(ours ? 1 : 0);
    return file;
}

#define MODE_OF(flags)                                                                                                 \
    mode_t mode = 0;                                                                                                   \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                                                                             \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        mode = va_arg(more, mode_t);                                                                                   \
        va_end(more);                                                                                                  \
    }

int open(const char *path, int flags, ...)
{
    MODE_OF(flags)
    return openFile(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    MODE_OF(flags)
    return openFile(path, flags, mode);
}

int close(int file)
{
    if (file >= 0 && file < kFiles)
        s_tracked[file] = 0;
    return (int)syscall(SYS_close, file);
}

ssize_t pread64(int file, void *bytes, size_t size, off64_t at)
{
    if (tracked(file) && fails())
        return -1;
    return syscall(SYS_pread64, file, bytes, size, at);
}

ssize_t pread(int file, void *bytes, size_t size, off_t at)
{
    return pread64(file, bytes, size, at);
}

ssize_t read(int file, void *bytes, size_t size)
{
    if (tracked(file) && fails())
        return -1;
    return syscall(SYS_read, file, bytes, size);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    if (tracked(file) && (fails() || isFull(file, at + (long)size)))
        return -1;
    return syscall(SYS_pwrite64, file, bytes, size, at);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    return pwrite64(file, bytes, size, at);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    if (tracked(file) && (fails() || isFull(file, syscall(SYS_lseek, file, 0, SEEK_CUR) + (long)size)))
        return -1;
    return syscall(SYS_write, file, bytes, size);
}

int ftruncate64(int file, off64_t size)
{
    if (tracked(file) && (fails() || isFull(file, size)))
        return -1;
    return (int)syscall(SYS_ftruncate, file, size);
}

int ftruncate(int file, off_t size)
{
    return ftruncate64(file, size);
}

int fsync(int file)
{
    if (tracked(file) && fails())
        return -1;
    return (int)syscall(SYS_fsync, file);
}

int fdatasync(int file)
{
    if (tracked(file) && fails())
        return -1;
    return (int)syscall(SYS_fdatasync, file);
}

int unlink(const char *path)
{
    if (s_match && strstr(path, s_match) && fails())
        return -1;
    return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

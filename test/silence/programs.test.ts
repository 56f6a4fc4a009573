import { expectSilence } from './expect'

describe('what programs write and read is no article:', () => {
  expectSilence({
    'the log of a service': `
2026-03-02T08:14:55Z INFO  [1] worker started, pid 4182
2026-03-02T08:14:56Z INFO  [2] worker started, pid 4183
2026-03-02T08:15:01Z WARN  [1] queue is slow: 412 jobs waiting
2026-03-02T08:15:09Z ERROR [2] connection reset by peer [errno 104]
2026-03-02T08:15:10Z INFO  [2] worker stopped
`,
    'a log with numbered threads at the head of the lines': `
[1] listening on 0.0.0.0:8080
[2] accepted a connection from 10.0.0.7
[1] request GET /index.html took 12 ms
[3] accepted a connection from 10.0.0.9
[2] request GET /favicon.ico took 1 ms
`,
    'a kernel log': `
[    0.000000] Linux version 6.1.0-18-amd64
[    0.004521] Command line: root=/dev/sda1 ro quiet
[    1.820011] usb 1-1: new high-speed USB device number 2 using xhci_hcd
[   12.400312] EXT4-fs (sda1): mounted filesystem
`,
    'the log of a system': `
Mar  2 08:14:55 mill sshd[1182]: Accepted publickey for anna from 10.0.0.7 port 50022
Mar  2 08:14:55 mill sshd[1182]: pam_unix(sshd:session): session opened for user anna
Mar  2 08:17:01 mill CRON[1201]: (root) CMD (run-parts /etc/cron.hourly)
Mar  2 08:20:44 mill systemd[1]: Started Daily apt download activities.
`,
    'the log of a web server': `
10.0.0.7 - - [02/Mar/2026:08:14:55 +0000] "GET / HTTP/1.1" 200 612
10.0.0.9 - anna [02/Mar/2026:08:15:02 +0000] "POST /login?next=%2F HTTP/1.1" 302 0
`,
    'the steps of a build': `
Step 1/4 : FROM node:20
[1/4] Resolving packages...
[2/4] Fetching packages...
[3/4] Linking dependencies...
[4/4] Building fresh packages...
success Saved lockfile.
Done in 12.41s.
`,
    'a build by containers': `
#5 [1/3] FROM docker.io/library/debian:12
#6 [2/3] RUN apt-get update && apt-get install -y make
#6 3.211 Get:1 http://deb.debian.org/debian bookworm InRelease [151 kB]
#6 3.622 Fetched 9212 kB in 2s (4812 kB/s)
#7 [3/3] COPY . /src
`,
    'the run of a test suite': `
test_add (test_sum.SumTest.test_add) ... ok
test_sub (test_sum.SumTest.test_sub) ... FAIL
tests/test_api.py::test_list[1] PASSED                                   [ 33%]
tests/test_api.py::test_list[2] PASSED                                   [ 66%]
tests/test_api.py::test_list[3] FAILED                                   [100%]
`,
    'the warnings of a compiler': `
main.c:12:5: warning: unused variable 'f' [-Wunused-variable]
   12 |     int f[1] = { 0 };
      |         ^
main.c:40:9: error: array subscript 3 is above array bounds of 'int[3]' [-Werror=array-bounds]
`,
    'a trace of a stack in Python': `
Traceback (most recent call last):
  File "report.py", line 41, in <module>
    main(sys.argv[1])
  File "report.py", line 12, in main
    rows[2].append(rows[1])
IndexError: list index out of range
`,
    'a trace of a stack in Java': `
Exception in thread "main" java.lang.IllegalStateException: no reader [1]
	at org.example.Reader.next(Reader.java:88)
	at org.example.Main.main(Main.java:21)
Caused by: java.io.IOException: closed
	... 2 more
`,
    'a trace of a stack in Rust': `
thread 'main' panicked at src/main.rs:7:13:
index out of bounds: the len is 3 but the index is 3
stack backtrace:
   0: rust_begin_unwind
   1: core::panicking::panic_fmt
   2: demo::main
`,
    'the output of R': `
> x <- c(4, 8, 15)
> x
[1]  4  8 15
> summary(lm(y ~ x))$r.squared
[1] 0.9312
> letters
 [1] "a" "b" "c" "d" "e" "f" "g" "h" "i" "j"
[11] "k" "l" "m" "n" "o" "p" "q" "r" "s" "t"
[21] "u" "v" "w" "x" "y" "z"
`,
    'jobs of a shell': `
$ sleep 300 &
[1] 4711
$ make all &
[2] 4712
$ jobs
[1]-  Running                 sleep 300 &
[2]+  Running                 make all &
$ kill %1
[1]-  Terminated              sleep 300
`,
    'a menu': `
Main menu

[1] Open a file
[2] Save the file
[3] Print
[0] Quit

Your choice [1]:
`,
    'a dialog with defaults': `
Please choose the language of the installer [1]:
Where should the files go? [/usr/local]:
How many copies shall run? [4]:
`,
    'requirements.txt': `
# pinned for the release
requests[socks]==2.31.0
uvicorn[standard]>=0.30,<1
numpy==1.26.4 ; python_version < "3.13"
-e git+https://example.org/tool.git@v1.2#egg=tool[extra1]
`,
    'CMakeLists.txt': `
cmake_minimum_required(VERSION 3.20)
project(mill LANGUAGES C)
set(SOURCES main.c list.c) # [1]
add_executable(mill \${SOURCES})
message(STATUS [[a bracket argument]])
`,
    'robots.txt': `
User-agent: *
Disallow: /admin/
Disallow: /*?page=
Sitemap: https://example.org/sitemap.xml
`,
    'a configuration in sections': `
[core]
editor = vim
list[1] = first
list[2] = second

[remote "origin"]
url = https://example.org/repo.git
fetch = +refs/heads/*:refs/remotes/origin/*
`,
    'a configuration with numbered sections': `
[1]
name = first printer
port = 9100

[2]
name = second printer
port = 9101
`,
    'a configuration in YAML': `
jobs:
  build:
    steps:
      - uses: actions/checkout@v4
      - run: make all # see [1]
    strategy: { matrix: { node: [18, 20, 22] } }
`,
    'a table of values with commas': `
id,name,shelf,[1],[2]
1,"Smith, J.",A-12,4,5
2,"Jones, F. 3",B-7,[6],7
3,"Ф. 1",,,
`,
    'a difference between two versions': `
diff --git a/list.py b/list.py
--- a/list.py
+++ b/list.py
@@ -1,4 +1,4 @@
 def first(rows):
-    return rows[0]
+    return rows[1]  # see [1]
`,
    'source in C': `
#include <stdio.h>
int main(int argc, char **argv) {
  int a[2] = {1, 2}; /* [1] */
  a[1] = a[0] * argc;
  printf("%d\\n", a[1]); // prints [2]
  return argv[1] == NULL;
}
`,
    'source in Python': `
import re

rows = [line.split(',') for line in open('list.csv')]
names = [r[1] for r in rows if r[2]]
pattern = re.compile(r'[^a-z]+[1-9]?')
print(names[1], rows[-1][3])
`,
    'source in JavaScript': `
const [first, second] = match.slice(1)
const table = [[1], [2], [3]]
export const pick = (f, op) => table[1][0] + f[op.d]
// d. 5 is the fifth day, l. 7 the seventh line
`,
    'source in SQL': `
SELECT f.id, op.name, d.title -- [1]
FROM files f JOIN operations op ON op.f = f.id
JOIN documents d ON d.op = op.id
WHERE d.year BETWEEN 1920 AND 1925 AND tags[1] = 'open';
`,
    'a script of a shell': `
#!/bin/sh
for f in "$@"; do
  [ -f "$f" ] || continue   # [1]
  case $f in *.[ch]) cc -c "$f" ;; esac
done
[[ \${list[1]} == a* ]] && exit 0
`,
    'a regular expression at work': `
Use [^a-z] for anything but a small letter, and [^0-9] for anything but a digit.

[^a-z]: matches A, 7 and the blank
[^0-9]: matches A and the blank

The class [0-9] is the same as \\d, and [1] matches the digit one only.
`,
    'a page of a manual': `
GREP(1)                          User Commands                         GREP(1)

NAME
       grep - print lines that match patterns

SYNOPSIS
       grep [OPTION...] PATTERNS [FILE...]
       grep [OPTION...] -f FILE ... [1]

SEE ALSO
       awk(1), sed(1), regex(7)
`,
    'a listing of a folder': `
total 48
drwxr-xr-x  4 anna staff   128 Mar  2 08:14 archive[1]
-rw-r--r--  1 anna staff  2112 Mar  2 08:15 notes (1).txt
-rw-r--r--  1 anna staff  9120 Dec 31  1999 list[2].csv
`,
    'a tree of folders': `
.
|-- f1
|   |-- op. 2
|   \`-- d. 3 [link]
\`-- README.txt [1]

2 directories, 3 files
`,
    'a calculation in a notebook': `
In [1]: import numpy as np

In [2]: a = np.arange(6).reshape(2, 3)

In [3]: a[1]
Out[3]: array([3, 4, 5])
`,
    subtitles: `
1
00:00:01,000 --> 00:00:04,200
[door opens]

2
00:00:04,400 --> 00:00:07,900
- You came. [1]
- I said I would. [whispers]
`,
    'a change log.md': `
# Changelog

## [2.1.0] - 2026-02-11

### Fixed

- A crash with empty lists ([#12](https://example.org/issues/12)) [1.9.2]
- The parser reads \`a[1]\` again

## [2.0.0] - 2025-12-01

[2.1.0]: https://example.org/compare/v2.0.0...v2.1.0
[2.0.0]: https://example.org/releases/v2.0.0
`,
    'a README with its links at the end.md': `
# A tool

It reads lists [quickly][1] and writes them [slowly][2]. See also [the guide][guide] and [3].

![build](https://example.org/badge.svg)

[1]: https://example.org/read
[2]: https://example.org/write "Writing"
[3]: <https://example.org/guide two>
[guide]: ./guide.md
`,
    'a list of tasks.md': `
# To do

- [ ] Buy bread
- [x] Write to Anna
- [ ] Read chapters [1] and [2]
* [X] Return the book
  * [ ] pay the fine (1 of 2)
`,
    'a lesson with code.md': `
Take the first element with \`list[1]\`, and the rest with \`list[2:]\`.

\`\`\`r
> x[1]
[1] 4
> y[^2]
\`\`\`

~~~
[^1]: nothing here is a note
[1] GARF, f. 1, op. 2, d. 3
~~~
`,
    'a page of a wiki': `
== History ==
The mill was built in 1712.<ref>Anna Miller, ''Mills'', p. 5</ref> It stands in [[Riga]].[[File:Mill.jpg|thumb|1]]

=== Notes ===
{{reflist|2}}
[[Category:Mills]] [http://example.org 1]
`,
    'an entry for BibTeX': `
@book{miller1990,
  author = {Miller, Anna},
  title = {The Mills of the North [2nd ed.]},
  year = {1990},
  pages = {1--20}, volume = {3},
  note = {see [1]}
}
`,
    'a text for TeX': `
\\section{Lists}
A list \\cite[12]{miller} has elements $x[1], x[2]$; see~\\ref{f.1}.
\\begin{enumerate}\\item[1] first\\item[2] second\\end{enumerate}
`,
    'a comparison with tables.md': `
| name | f. | op. | d. |
|------|----|-----|----|
| [1]  | 1  | 2   | 3  |
| [2]  | 4  | 5   | 6  |
`,
    'front matter.md': `
---
title: A page
tags: [1, 2]
note: "[^1]: none"
---

Nothing else stands here.
`,
    'an answer of a service': `
{"items": [1, 2, [3]], "f": 1, "op": [{"d": 5}], "next": "https://example.org/list?page=2"}
`,
    'a page for browsers': `
<!DOCTYPE html>
<html><body><p>Notes [1] and [2]</p>
<!-- [1] GARF, f. 1, op. 2, d. 3 -->
<ol><li id="1">first</li></ol></body></html>
`,
    'a file that lists checksums': `
9b74c9897bac770ffc029102a200c5de  f1.txt
e4d909c290d0fb1ca068ffaddf22cbd0 *op2.txt
`,
  })
})

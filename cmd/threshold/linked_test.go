package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// addresses are the functions of package net that may be in the program: they
// read and print addresses, for the kinds of flags that pflag brings, and the
// package's own start, which reads one number of the kernel's when somebody asks
// for it. A method of an address type counts wherever it is reached from.
var addresses = regexp.MustCompile(`^net\.(\(\*(AddrError|IP|IPMask|IPNet|ParseError|file)\)\.|(IP|IPMask|IPNet|AddrError|ParseError)\.|` +
	`(ParseCIDR|ParseIP|parseIP|countAnyByte|networkNumberAndMask|splitAtBytes|open|init)([.\d]|$)|init\.)`)

// opening are the system's ways to a socket, by the names that Go gives them.
// Package os brings accepting, sending and receiving on a socket that is there
// already, which none is; on Windows it also brings the way to ask for one, so
// that there only package net is looked at.
var opening = regexp.MustCompile(`(?i)^((syscall|golang\.org/x/sys/unix)\.(libc_)?(raw)?)?(socket|socketpair|connect|bind|listen)(_trampoline)?(\.abi0)?$|getaddrinfo|getnameinfo|res_n?search`)

// TestNothingThatDialsIsLinked looks at the finished program for each system:
// what the linker left out cannot be called. Building for the others takes a
// while, and is left to .ci/run.
func TestNothingThatDialsIsLinked(t *testing.T) {
	for _, system := range []string{"linux", "windows", "darwin"} {
		t.Run(system, func(t *testing.T) {
			if system != runtime.GOOS && os.Getenv("THRESHOLD_SYSTEMS") != "all" {
				t.Skip("only with THRESHOLD_SYSTEMS=all, which .ci/run sets")
			}
			binary := filepath.Join(t.TempDir(), "threshold")
			perform(t, system, "build", "-o", binary, ".")
			functions, found := 0, []string{}
			for line := range strings.Lines(perform(t, system, "tool", "nm", binary)) {
				kind, name, is := symbol(line)
				if !is {
					continue
				}
				functions++
				if kind == "T" && strings.HasPrefix(name, "net.") && !addresses.MatchString(name) || system != "windows" && opening.MatchString(name) {
					found = append(found, name)
				}
			}
			if len(found) > 0 {
				t.Errorf("the program holds %d such as %s", len(found), strings.Join(found[:min(len(found), 5)], ", "))
			}
			if functions < 5000 {
				t.Errorf("only %d names found: they cannot be all", functions)
			}
		})
	}
}

func perform(t *testing.T, system string, args ...string) string {
	t.Helper()
	command := exec.Command("go", args...)
	command.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=0")
	if args[0] == "tool" {
		command.Env = os.Environ() // the tool itself runs here
	}
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("go %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// symbol reads a line such as "4a7220 T syscall.Sendto"; a name from a library of
// the system has no place.
func symbol(line string) (kind, name string, is bool) {
	words := strings.Fields(line)
	if len(words) == 2 && words[0] == "U" {
		return words[0], strings.TrimPrefix(words[1], "_"), true
	}
	if len(words) < 3 {
		return "", "", false
	}
	return strings.ToUpper(words[1]), words[2], true
}

// Command nothing links what threshold links and does nothing: what starting
// costs before the program has done anything of its own.
package main

import (
	_ "github.com/charmbracelet/huh"
	_ "github.com/charmbracelet/lipgloss"
	_ "github.com/spf13/cobra"
	_ "gopkg.in/yaml.v3"
)

func main() {}

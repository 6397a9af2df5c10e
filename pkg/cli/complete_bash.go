package cli

import (
	"bytes"
	"io"

	"github.com/spf13/cobra"
)

// bashCompletion is the library's script, made to work without the package
// bash-completion, which many machines lack: each Tab printed a complaint there.
// Whether the package is there is looked at when somebody types, because a shell
// may read it later than this.
func bashCompletion(root *cobra.Command, out io.Writer) error {
	var script bytes.Buffer
	if err := root.GenBashCompletionV2(&script, true); err != nil {
		return err
	}
	text := bytes.ReplaceAll(script.Bytes(), []byte("_get_comp_words_by_ref"), []byte("__threshold_words_by_ref"))
	text = bytes.ReplaceAll(text, []byte("_filedir"), []byte("__threshold_filedir"))
	if _, err := io.WriteString(out, bashFallback); err != nil {
		return err
	}
	_, err := out.Write(text)
	return err
}

// bashFallback stands in for two functions of the package. The words of the line
// come in pieces where an equals sign or a colon stands in them; pieces with
// nothing between are put together.
const bashFallback = `# What the package bash-completion does for the rest, for shells without it.
__threshold_words_by_ref()
{
    if declare -F _get_comp_words_by_ref >/dev/null 2>&1; then
        _get_comp_words_by_ref "$@"
        return
    fi
    local i piece rest=${COMP_LINE} last=-1
    words=() cword=0
    for ((i = 0; i <= COMP_CWORD; i++)); do
        piece=${COMP_WORDS[i]}
        if ((last >= 0)) && [[ ${rest} == "${piece}"* && ${rest} != [[:space:]]* && (${piece} == [=:]* || ${words[last]} == *[=:]) ]]; then
            words[last]+=${piece}
        else
            rest=${rest#"${rest%%[![:space:]]*}"}
            words+=("${piece}")
            last=$((last + 1))
        fi
        rest=${rest#"${piece}"}
    done
    cword=${last} cur=${words[last]} prev=
    if ((last > 0)); then
        prev=${words[last - 1]}
    fi
}

__threshold_filedir()
{
    if declare -F _filedir >/dev/null 2>&1; then
        _filedir "$@"
        return
    fi
    local kind=-f name
    if [[ ${1-} == -d ]]; then
        kind=-d
    fi
    while IFS= read -r name; do
        COMPREPLY+=("${name}")
    done < <(compgen "${kind}" -- "${cur}")
    if [[ $(type -t compopt) == builtin ]]; then
        compopt -o filenames
    fi
}

`

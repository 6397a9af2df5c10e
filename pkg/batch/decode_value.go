package batch

// name keeps what the line is called by as it is written.
func (d *decoder) name() bool {
	if d.null() {
		return true
	}
	start := d.at
	_, ok := d.text()
	d.id = d.data[start:d.at]
	return ok
}

// keep gives a text that outlives the line, the known one where it is known.
func (d *decoder) keep(text []byte) string {
	if word, known := d.known[string(text)]; known {
		return word
	}
	return string(text)
}

func (d *decoder) words(to *string) bool {
	if d.null() {
		return true
	}
	text, ok := d.text()
	*to = d.keep(text)
	return ok
}

func (d *decoder) yesNo(to **bool) bool {
	if d.null() {
		return true
	}
	value, ok := d.boolean()
	if *to = &d.booleans[0]; value {
		*to = &d.booleans[1]
	}
	return ok
}

// list reads a list of texts. An empty list is an answer; null is none.
func (d *decoder) list(room int, to *[]string) bool {
	if d.null() {
		return true
	}
	list := d.lists[room][:0]
	ok := d.items(func(text []byte) bool {
		list = append(list, d.keep(text))
		return true
	})
	if list == nil {
		list = []string{}
	}
	d.lists[room], *to = list, list
	return ok
}

func (d *decoder) items(item func(text []byte) bool) bool {
	empty, ok := d.opens('[', ']')
	for more := ok && !empty; more; {
		text, fits := d.text()
		if !fits || !item(text) {
			return false
		}
		if more, ok = d.more(']'); !ok {
			return false
		}
	}
	return ok
}

func oneOf[T ~string](d *decoder, allowed []string, to *T) bool {
	return d.null() || listed(d, allowed, to)
}

func listed[T ~string](d *decoder, allowed []string, to *T) bool {
	text, ok := d.text()
	return ok && wordOf(d, allowed, text, to)
}

func wordOf[T ~string](d *decoder, allowed []string, text []byte, to *T) bool {
	for _, word := range allowed {
		if word == string(text) {
			*to = T(word)
			return true
		}
	}
	return d.fail("a word is not one of those allowed")
}

package batch

import "sync"

// kept is a part of a line. Sign is what other parts depend on of it.
type kept struct {
	json string
	sign uint64
}

// memo keeps parts under what they depend on together, and equal ones once, for all
// workers. It is emptied when it holds too much, so that cases which share little
// do not fill the memory.
type memo[K comparable] struct {
	lock  sync.RWMutex
	parts map[K][]kept
	same  map[string]string
	held  int // bytes
}

// How much one memo holds at most.
const (
	mostBytes = 1 << 20
	mostKeys  = 1 << 13
)

func (m *memo[K]) get(key K, build func() []kept) []kept {
	m.lock.RLock()
	parts, there := m.parts[key]
	m.lock.RUnlock()
	if !there {
		parts = build()
		m.put(key, parts)
	}
	return parts
}

func (m *memo[K]) put(key K, parts []kept) {
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.parts == nil || m.held > mostBytes || len(m.parts) > mostKeys {
		m.parts, m.same, m.held = map[K][]kept{}, map[string]string{}, 0
	}
	for n := range parts {
		if same, there := m.same[parts[n].json]; there {
			parts[n].json = same
		} else {
			m.same[parts[n].json] = parts[n].json
			m.held += len(parts[n].json)
		}
	}
	m.parts[key] = parts
}

package ask

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// stoppable gives a context that ends when a signal asks the process to stop,
// with ErrInterrupted or ErrIncomplete as its cause. Release gives the signals
// back.
func stoppable() (ctx context.Context, end context.CancelCauseFunc, release func()) {
	ctx, end = context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		select {
		case s := <-signals:
			end(meaning(s))
		case <-ctx.Done():
		}
	}()
	return ctx, end, func() {
		signal.Stop(signals)
		end(nil)
	}
}

func meaning(s os.Signal) error {
	if s == os.Interrupt {
		return ErrInterrupted
	}
	return ErrIncomplete
}

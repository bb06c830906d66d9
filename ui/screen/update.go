package screen

import (
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/state"
)

// An answer is how an effect ended.
type answer struct{ action state.Action }

// tick is the message that the next step of the playing is due.
type tick struct{ playing int }

// fault is the message that a command panicked.
type fault struct{ error }

// Update takes a message in and draws the frame that follows from it. A panic ends the
// program in good order, with the state before the message; what was typed ahead is not
// taken then.
func (a App) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	if a.fault != nil {
		return a, nil
	}
	defer func() {
		if r := recover(); r != nil {
			a.fault = faultOf(r)
			next, cmd = a, tea.Quit
		}
	}()
	after, cmd := a.take(msg)
	if !after.looksAs(a) {
		after = after.drawn()
	}
	return after, guarded(cmd)
}

// guarded returns cmd, and the commands of a batch that it gives, with a panic turned
// into a message: the library would print a trace over the screen, and the state would
// be lost.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = fault{faultOf(r)}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = guarded(batch[i])
			}
		}
		return msg
	}
}

// take returns the program after a message, and the command that follows from it.
func (a App) take(msg tea.Msg) (App, tea.Cmd) {
	switch msg.(type) {
	case tea.KeyMsg, answer, tick:
		a.grip = nil // a drag goes on from held, and would undo what the message does
		a.turn = turn{}
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		before := a
		a.width, a.height = msg.Width, msg.Height
		return a.follow(before, nil)
	case tea.KeyMsg:
		next, cmd := a.key(msg)
		return next.follow(a, cmd)
	case tea.MouseMsg:
		return a.mouse(msg).follow(a, nil)
	case answer:
		return a.do(msg.action).follow(a, nil)
	case trained:
		return a.do(state.Trained{Was: msg.was, Is: msg.is}).follow(a, nil)
	case fault:
		a.fault = msg.error
		return a, tea.Quit
	case background:
		return a, a.rest
	case tea.ResumeMsg:
		if !a.state.NoMouse {
			return a, tea.EnableMouseCellMotion // the library does not switch it on again
		}
	case keep:
		return a.keepNow()
	case kept:
		return a.told(msg)
	case tick:
		if msg.playing == a.playing && a.state.Network.Playing {
			return a.do(state.PlayOn{}), a.nextTick()
		}
	}
	return a, nil
}

// follow adds the commands that a change since before asks for: an effect to run, the
// clocks of the playing and of the session, the mouse switched on or off.
func (a App) follow(before App, cmd tea.Cmd) (App, tea.Cmd) {
	if a.state.Overlay == state.TextOverlay {
		a.kept.copied = a.kept.copied.Of(a.state.Text, a.width)
	} else {
		a.kept.copied = nil
	}
	switch contextOf(a.state) {
	case inOverlay, inKeys:
		most, _ := overlayScroll(a.state, a.kept.copied, a.theme, a.width, a.height)
		a = a.do(state.HoldScroll{Most: most})
	}
	cmds := []tea.Cmd{cmd, a.trainOn(before)}
	if e := a.state.Effect; e.Kind != state.NoEffect && e != before.state.Effect {
		if off := a.outside.World.Off(e); off != nil {
			a.state = new(state.Apply(*a.state, off)) // at once: no field opens only to close
		} else {
			cmds = append(cmds, a.run(e))
		}
	}
	if a.state.Network.Playing && !before.state.Network.Playing {
		a.playing++
		cmds = append(cmds, a.nextTick())
	}
	a, cmd = a.keepSoon(before)
	cmds = append(cmds, cmd)
	if a.state.NoMouse != before.state.NoMouse {
		take := tea.EnableMouseCellMotion
		if a.state.NoMouse {
			take = tea.DisableMouse
		}
		cmds = append(cmds, take)
	}
	return a, tea.Batch(cmds...)
}

// fitted is an action with what it has to know of the screen: whether a zoom or another
// view would change anything, and how long a page is.
func (a App) fitted(action state.Action) state.Action {
	switch action := action.(type) {
	case state.ScrollPage:
		_, action.Rows = overlayScroll(a.state, a.kept.copied, a.theme, a.width, a.height)
		return action
	case state.Zoom:
		if a.width < togetherWidth || a.height < togetherHeight {
			return state.Zoom{Needs: fmt.Sprintf("%d×%d", togetherWidth, togetherHeight)}
		}
	case state.NextView:
		if a.state.Focus == state.CurvesPane && !a.theme.HasDots() {
			return state.NextView{Kept: "Lines are drawn in characters here: this terminal shows no dots."}
		}
	}
	return action
}

// run returns the command that runs an effect on the state as it is now.
func (a App) run(e state.Effect) tea.Cmd {
	s, w := a.state, a.outside.World
	w.Working = Working
	return func() tea.Msg { return answer{w.Do(*s, e)} }
}

// nextTick waits for the next step of the playing.
func (a App) nextTick() tea.Cmd {
	pause := time.Second / time.Duration(state.Speeds[a.state.Network.Speed])
	return tea.Tick(pause, func(time.Time) tea.Msg { return tick{a.playing} })
}

// key takes keys in. A paste is text, and goes into an open field only.
func (a App) key(msg tea.KeyMsg) (App, tea.Cmd) {
	if msg.Paste {
		if a.state.Prompt.On {
			a = a.do(state.Paste{Text: string(msg.Runes)})
		}
		return a, nil
	}
	if contextOf(a.state) == inField && msg.Type == tea.KeyRunes && !msg.Alt {
		return a.do(state.Type{Text: string(msg.Runes)}), nil // all at once
	}
	for _, pressed := range pressedIn(msg) {
		next, cmd := a.press(pressed)
		if cmd != nil {
			return next, cmd
		}
		a = next
	}
	return a, nil
}

// pressedIn are the keys that arrive at once: so many characters, or esc twice, which
// the library calls alt+esc.
func pressedIn(msg tea.KeyMsg) []string {
	switch {
	case msg.Type == tea.KeyEsc && msg.Alt:
		return []string{"esc", "esc"}
	case msg.Type == tea.KeyRunes && !msg.Alt:
		return strings.Split(string(msg.Runes), "")
	}
	return []string{msg.String()}
}

// press does what the key is bound to in the present context. In a field, any other
// character is typed; over the keys of a pane, any of these closes them and does its work.
func (a App) press(pressed string) (App, tea.Cmd) {
	at := contextOf(a.state)
	b, ok := lookUp(at, pressed)
	switch {
	case ok && b.action == nil:
		return a, b.command
	case ok:
		a = a.do(a.fitted(b.action))
	case at == inKeys:
		below := a.do(state.Leave{})
		if _, ok := lookUp(contextOf(below.state), pressed); ok {
			return below.press(pressed)
		}
	case at == inField && len([]rune(pressed)) == 1:
		a = a.do(state.Type{Text: pressed})
	case at&inPanes != 0:
		if why := noKey(at, pressed); why != "" {
			a = a.do(state.NoKey{Why: why})
		}
	}
	return a, nil
}

// A Fault is a panic inside the program, with the stack where it happened. Its error
// text is the one line for the person.
type Fault struct {
	Reason any
	Stack  []byte
}

func (f Fault) Error() string { return fmt.Sprint(f.Reason) }

// faultOf returns the fault of a recovered panic. It is called where that is recovered,
// while the stack is still there.
func faultOf(recovered any) Fault { return Fault{recovered, debug.Stack()} }

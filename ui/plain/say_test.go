package plain
import ("testing";"fmt";"os";"strings";"nnexplore/ui/state")
func TestSay(t *testing.T){ b,_:=os.ReadFile("/tmp/script.txt"); s:=New(state.New()); fmt.Println(strings.Join(s.Opening(),"\n"))
 for _,l:=range strings.Split(string(b),"\n"){ fmt.Println("> "+l); a,done:=s.Answer(l); fmt.Println(strings.Join(a,"\n")); if done {return}}}

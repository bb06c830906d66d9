package cli

import "runtime/debug"

// version is the module's version as the build knows it; "(devel)" where it was
// built from a checkout.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

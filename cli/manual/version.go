package manual

import "runtime/debug"

// Version is the version of the program and the commit that it was built from, in words, as
// the build knows them.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	return versionOf(info)
}

// commitLength is how much of the name of a commit is told.
const commitLength = 12

// versionOf is the version by what a build knows of itself. A checkout without a version is
// "(devel)", as Go calls it.
func versionOf(info *debug.BuildInfo) string {
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	version, commit := info.Main.Version, settings["vcs.revision"]
	if version == "" {
		version = "(devel)"
	}
	if commit == "" {
		if version == "(devel)" {
			return version + ", built without a version and a commit"
		}
		return version
	}
	version += ", commit " + commit[:min(len(commit), commitLength)]
	if settings["vcs.modified"] == "true" {
		version += ", modified"
	}
	return version
}

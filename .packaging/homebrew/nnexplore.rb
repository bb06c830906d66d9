# A Homebrew formula: fill in the three words in @ @ for a release, put this into the folder Formula of a tap, and run
# "brew install --build-from-source nnexplore".
class Nnexplore < Formula
  desc "See where each number of a neural network comes from"
  homepage "@HOMEPAGE@"
  url "@ARCHIVE@"
  sha256 "@SHA256@"
  license "MIT"

  depends_on "go" => :build

  def install
    ENV["CGO_ENABLED"] = "0"
    system "go", "build", *std_go_args(ldflags: "-s -w")
    (man1/"nnexplore.1").write Utils.safe_popen_read(bin/"nnexplore", "man")
    generate_completions_from_executable(bin/"nnexplore", "completion")
  end

  test do
    assert_match "This is AND.", shell_output("#{bin}/nnexplore gate --theta 0.7")
  end
end

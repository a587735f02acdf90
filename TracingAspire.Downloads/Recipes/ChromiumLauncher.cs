using System.Security.Cryptography;
using System.Text;

namespace TracingAspire.Downloads.Recipes;

/// <summary>The script <c>chromium</c> that starts the browser with its own libraries and fonts.</summary>
internal static class ChromiumLauncher
{
    /// <summary>The browser's binary beside the script.</summary>
    public const string Binary = "chromium-headless-shell";

    private const UnixFileMode Executable = (UnixFileMode)0b111_101_101;

    // The libraries of the package are another distribution's: they are for machines that lack their own. Without a
    // locale of the kind the browser knows, navigator.language is "en-US@posix", which Intl refuses.
    private const string Script = """
        #!/bin/sh
        here=$(dirname -- "$(readlink -f -- "$0")")
        if ldd "$here/chromium-headless-shell" 2>&1 | grep -q 'not found'; then
          export LD_LIBRARY_PATH="$here/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
        fi
        export LC_ALL=en_US.UTF-8
        export FONTCONFIG_FILE="${FONTCONFIG_FILE:-$here/fonts.conf}"
        exec "$here/chromium-headless-shell" "$@"

        """;

    // Only the fonts of this folder, so that a screenshot looks the same on every machine.
    private const string Fonts = """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <dir prefix="relative">fonts</dir>
          <cachedir prefix="xdg">fontconfig</cachedir>
          <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>BIZ UDPGothic</family></prefer></alias>
          <alias><family>system-ui</family><prefer><family>Open Sans</family><family>BIZ UDPGothic</family></prefer></alias>
          <alias><family>serif</family><prefer><family>Open Sans</family><family>BIZ UDPGothic</family></prefer></alias>
          <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
        </fontconfig>

        """;

    /// <summary>Changes with the files this class writes, so that an older installation is replaced.</summary>
    public static string Fingerprint { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script + Fonts)))[..16];

    public static void Write(string directory)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException();
        File.SetUnixFileMode(Path.Combine(directory, Binary), Executable);
        File.WriteAllText(Path.Combine(directory, "fonts.conf"), Fonts);
        WriteScript(directory, Script);
    }

    /// <summary>Writes a script that starts a browser installed elsewhere.</summary>
    public static void WriteForwarder(string directory, string path)
    {
        var quoted = $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
        WriteScript(directory, $"#!/bin/sh\nexec {quoted} \"$@\"\n");
    }

    private static void WriteScript(string directory, string text)
    {
        var path = Path.Combine(directory, "chromium");
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Executable);
    }
}

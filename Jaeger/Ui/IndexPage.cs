using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jaeger.Ui;

/// <summary>
/// The UI's page with the server's settings in it. In our own they travel as a data block, followed by the operator's
/// script where there is one; in Jaeger's, which <c>ui.assets_path</c> may bring, at the marks it has for them.
/// </summary>
internal static partial class IndexPage
{
    /// <summary>What stands in the page for the nonce of the answer; the build writes it, too (vite.config.ts).</summary>
    public const string NonceMark = "JAEGER_CSP_NONCE";

    /// <summary>Whether the page runs a script of the operator.</summary>
    public static bool TakesScript(string page) => ScriptMark().IsMatch(page) || ConfigElement().IsMatch(page);

    /// <summary>Puts the settings into the page and moves its addresses below the base path.</summary>
    public static string Render(string page, UiSettings settings, UiOverrides overrides)
    {
        var config = overrides.Config.GetRawText() is "{}" ? null : Serialize(overrides.Config.WriteTo);
        var capabilities = Serialize(json => WriteCapabilities(json, settings));
        var version = Serialize(json => WriteVersion(json, settings));
        page = ConfigElement().Replace(
            page, match => match.Groups["open"].Value + Serialize(json => WriteAll(json, settings, overrides)) + match.Groups["close"].Value + ScriptElement(overrides.Script));
        if (overrides.Script is { } script) page = ScriptMark().Replace(page, _ => script);
        if (config is not null) page = ConfigMark().Replace(page, _ => $"JAEGER_CONFIG = {config};");
        page = VersionMark().Replace(page, _ => $"JAEGER_VERSION = {version};");
        page = CapabilitiesMark().Replace(page, _ => $"JAEGER_BACKEND_CAPABILITIES = {capabilities};");
        if (settings.BasePath.Length > 0) page = RootAddress().Replace(page, match => match.Value + settings.BasePath[1..] + "/");
        return page;
    }

    // What would end the element, or hide its end, is written so that it means the same to the script alone.
    private static string ScriptElement(string? script) => script is null
        ? ""
        : $"\n<script nonce=\"{NonceMark}\">\n{ElementEnd().Replace(script, match => match.Value.Insert(1, "\\"))}\n</script>";

    private static void WriteAll(Utf8JsonWriter json, UiSettings settings, UiOverrides overrides)
    {
        json.WriteStartObject();
        json.WritePropertyName("config");
        overrides.Config.WriteTo(json);
        json.WritePropertyName("capabilities");
        WriteCapabilities(json, settings);
        json.WritePropertyName("version");
        WriteVersion(json, settings);
        json.WriteString("basePath", settings.BasePath);
        json.WriteEndObject();
    }

    private static void WriteCapabilities(Utf8JsonWriter json, UiSettings settings)
    {
        json.WriteStartObject();
        json.WriteBoolean("archiveStorage", settings.ArchiveStorage);
        json.WriteBoolean("metricsStorage", settings.MetricsStorage);
        json.WriteBoolean("searchWithoutServiceName", value: true);
        json.WriteBoolean("aiAssistant", value: false);
        json.WriteEndObject();
    }

    private static void WriteVersion(Utf8JsonWriter json, UiSettings settings)
    {
        json.WriteStartObject();
        json.WriteString("gitCommit", "");
        json.WriteString("gitVersion", "v" + settings.Version);
        json.WriteString("buildDate", "");
        json.WriteEndObject();
    }

    private static string Serialize(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default })) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    [GeneratedRegex("""(?<open><script type="application/json" id="jaeger-ui-config"[^>]*>).*?(?<close></script>)""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ConfigElement();

    [GeneratedRegex("</script|<!--", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ElementEnd();

    [GeneratedRegex("JAEGER_CONFIG *= *DEFAULT_CONFIG;", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ConfigMark();

    [GeneratedRegex(@"^\s*//\s*JAEGER_CONFIG_JS.*\n.*", RegexOptions.IgnoreCase | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScriptMark();

    [GeneratedRegex("JAEGER_VERSION *= *DEFAULT_VERSION;", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionMark();

    [GeneratedRegex("JAEGER_BACKEND_CAPABILITIES *= *DEFAULT_BACKEND_CAPABILITIES;", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CapabilitiesMark();

    [GeneratedRegex("""(?<=<[^>]*\s(src|href)=")/(?!/)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RootAddress();
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jaeger.Ui;

/// <summary>
/// The UI's page with the server's settings in it. They travel as a data block, which needs no exception from the
/// Content-Security-Policy.
/// </summary>
internal static partial class IndexPage
{
    /// <summary>Puts the settings into the page and moves its addresses below the base path.</summary>
    public static byte[] Render(string page, UiSettings settings)
    {
        var json = Serialize(settings);
        page = ConfigElement().Replace(page, match => match.Groups["open"].Value + json + match.Groups["close"].Value);
        if (settings.BasePath.Length > 0) page = RootAddress().Replace(page, match => match.Value + settings.BasePath[1..] + "/");
        return Encoding.UTF8.GetBytes(page);
    }

    private static string Serialize(UiSettings settings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            json.WritePropertyName("config");
            settings.Config.WriteTo(json);
            json.WriteStartObject("capabilities");
            json.WriteBoolean("archiveStorage", settings.ArchiveStorage);
            json.WriteBoolean("metricsStorage", settings.MetricsStorage);
            json.WriteBoolean("searchWithoutServiceName", value: true);
            json.WriteEndObject();
            json.WriteStartObject("version");
            json.WriteString("gitCommit", "");
            json.WriteString("gitVersion", "v" + settings.Version);
            json.WriteString("buildDate", "");
            json.WriteEndObject();
            json.WriteString("basePath", settings.BasePath);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    [GeneratedRegex("""(?<open><script type="application/json" id="jaeger-ui-config">).*?(?<close></script>)""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ConfigElement();

    [GeneratedRegex("""(?<=<[^>]*\s(src|href)=")/(?!/)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RootAddress();
}

using System.Net;
using System.Text.RegularExpressions;

namespace TaskTraffic.Actions;

/// <summary>Loads the page as a browser does: the document, then all it names at once.</summary>
internal static partial class PageLoad
{
    private const int MostFiles = 10;

    /// <summary>Fetches the document, its scripts and style sheets, and the settings its script asks for.</summary>
    public static async Task LoadAsync(Visit visit, CancellationToken cancellationToken)
    {
        var document = await FetchAsync(visit, "/", cancellationToken);
        var files = FileReference.Matches(document).Select(match => match.Groups["path"].Value).Distinct().Take(MostFiles);
        await Task.WhenAll(files.Select(file => FetchAsync(visit, file, cancellationToken)));
    }

    private static async Task<string> FetchAsync(Visit visit, string path, CancellationToken cancellationToken)
    {
        var (answer, text) = await visit.Api.FileAsync(path, cancellationToken);
        Visit.Expect(HttpStatusCode.OK, answer);
        return text;
    }

    [GeneratedRegex("""\s(?:src|href)="(?<path>/(?!/)[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileReference { get; }
}

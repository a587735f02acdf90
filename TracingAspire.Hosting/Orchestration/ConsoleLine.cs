namespace Aspire.Hosting.Orchestration;

/// <summary>A line of a console log: a time, a space, the text.</summary>
internal static class ConsoleLine
{
    public static string WithoutTime(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space >= 20 && line[4] == '-' && line[10] == 'T' ? line[(space + 1)..] : line;
    }
}

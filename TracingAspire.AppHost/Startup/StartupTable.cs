using Spectre.Console;

namespace TracingAspire.AppHost.Startup;

/// <summary>The table a developer reads after <c>./run.sh</c>.</summary>
internal static class StartupTable
{
    /// <summary>Writes the engine and a row for each part: what it runs as, where it is and when it was healthy.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyCollection<Part> parts)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("Part").AddColumn("Runs as").AddColumn("URL").AddColumn(new TableColumn("Healthy after").RightAligned());
        foreach (var part in parts)
        {
            table.AddRow(
                Markup.Escape(part.Name),
                Markup.Escape(part.RunsAs ?? "-"),
                Markup.Escape(part.Url ?? "-"),
                part.HealthyAfter is { } time ? $"{time.TotalSeconds:0.0} s" : "-");
        }

        // A login URL that wraps cannot be clicked or copied.
        console.Profile.Width = Math.Max(console.Profile.Width, 120);
        console.WriteLine();
        console.WriteLine($"Hosting engine: {HostingEngine.Name} ({HostingEngine.Reason})");
        console.Write(table);
        console.WriteLine("Everything is up. Ctrl+C stops it.");
    }
}

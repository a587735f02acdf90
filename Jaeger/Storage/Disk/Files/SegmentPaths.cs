namespace Jaeger.Storage.Disk.Files;

/// <summary>The files of a tenant's directory: a file of spans for each segment and, once it is full, one of its index.</summary>
/// <param name="directory">The tenant's directory.</param>
internal sealed class SegmentPaths(string directory)
{
    private const string SpansExtension = ".spans";
    private const string IndexExtension = ".index";
    private const string UnfinishedExtension = ".unfinished";

    /// <summary>The directory.</summary>
    public string Directory => directory;

    /// <summary>The file of spans of that number.</summary>
    public string Spans(long number) => Of(number, SpansExtension);

    /// <summary>The file of the index of that number.</summary>
    public string Index(long number) => Of(number, IndexExtension);

    /// <summary>The file an index is written to before it gets its name.</summary>
    public string UnfinishedIndex(long number) => Index(number) + UnfinishedExtension;

    /// <summary>The numbers of the files of spans, ascending.</summary>
    public List<long> Numbers() => NumbersOf(SpansExtension);

    /// <summary>Removes what a crash left: indexes without their spans and those that were not finished.</summary>
    public void RemoveLeftovers()
    {
        foreach (var path in System.IO.Directory.EnumerateFiles(directory, "*" + IndexExtension + UnfinishedExtension)) File.Delete(path);
        foreach (var number in NumbersOf(IndexExtension).Except(Numbers())) File.Delete(Index(number));
    }

    private string Of(long number, string extension) => Path.Combine(directory, number.ToString("D10") + extension);

    private List<long> NumbersOf(string extension) =>
    [
        .. System.IO.Directory.EnumerateFiles(directory, "*" + extension)
            .Select(path => long.TryParse(Path.GetFileNameWithoutExtension(path), out var number) && Of(number, extension) == path ? number : -1)
            .Where(number => number > 0)
            .Order(),
    ];
}

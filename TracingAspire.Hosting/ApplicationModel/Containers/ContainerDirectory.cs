namespace Aspire.Hosting.ApplicationModel;

/// <summary>A folder.</summary>
public sealed class ContainerDirectory : ContainerFileSystemItem
{
    /// <summary>What is in it.</summary>
    public IEnumerable<ContainerFileSystemItem> Entries { get; set; } = [];

    /// <summary>The files under a folder of the host, or one file of it, to be copied.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="searchPattern">Which files of the folder; not for a single file.</param>
    /// <param name="searchOptions">Whether the folders in the folder count.</param>
    /// <param name="updateItem">Changes each item, such as its permissions.</param>
    /// <exception cref="InvalidOperationException">The path does not exist.</exception>
    public static IEnumerable<ContainerFileSystemItem> GetFileSystemItemsFromPath(string path, string searchPattern = "*", SearchOption searchOptions = SearchOption.TopDirectoryOnly, Action<ContainerFileSystemItem>? updateItem = null)
    {
        var fullPath = Path.GetFullPath(path);
        if (Directory.Exists(fullPath))
            return ItemsOf(fullPath, searchPattern, searchOptions, updateItem);
        if (!File.Exists(fullPath))
            throw new InvalidOperationException($"The specified path '{fullPath}' does not exist.");
        if (searchPattern != "*")
            throw new ArgumentException($"A search pattern was specified, but the given path '{fullPath}' is a file. Search patterns are only valid for directories.", nameof(searchPattern));
        return [FileOf(fullPath, updateItem)];
    }

    private static List<ContainerFileSystemItem> ItemsOf(string folder, string pattern, SearchOption options, Action<ContainerFileSystemItem>? updateItem)
    {
        List<ContainerFileSystemItem> items = [];
        if (options == SearchOption.AllDirectories)
        {
            foreach (var child in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
            {
                if (ItemsOf(child, pattern, options, updateItem) is { Count: > 0 } entries)
                    items.Add(Updated(new ContainerDirectory { Name = Path.GetFileName(child), Entries = entries }, updateItem));
            }
        }

        items.AddRange(Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).Select(f => FileOf(f, updateItem)));
        return items;
    }

    private static ContainerFileSystemItem FileOf(string path, Action<ContainerFileSystemItem>? updateItem) =>
        Updated(new ContainerFile { Name = Path.GetFileName(path), SourcePath = path }, updateItem);

    private static ContainerFileSystemItem Updated(ContainerFileSystemItem item, Action<ContainerFileSystemItem>? updateItem)
    {
        updateItem?.Invoke(item);
        return item;
    }
}

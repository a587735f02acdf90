using Aspire.Hosting.Dcp.Model;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Says which files are copied into a container before it starts.</summary>
internal static class ContainerFilesFactory
{
    public static async Task<List<ContainerFiles>> CreateAsync(IResource resource, IServiceProvider services, CancellationToken cancellationToken)
    {
        var files = new List<ContainerFiles>();
        foreach (var annotation in resource.Annotations.Snapshot().OfType<ContainerFileSystemCallbackAnnotation>())
        {
            var items = await annotation.Callback(new ContainerFileSystemCallbackContext { Services = services, Model = resource }, cancellationToken);
            var entries = items.Select(i => EntryOf(resource, i)).ToList();
            if (entries.Count == 0)
                continue;
            files.Add(new ContainerFiles
            {
                Destination = annotation.DestinationPath,
                DefaultOwner = annotation.DefaultOwner,
                DefaultGroup = annotation.DefaultGroup,
                Umask = (int?)annotation.Umask,
                Entries = entries,
            });
        }

        return files;
    }

    private static ContainerFileEntry EntryOf(IResource resource, ContainerFileSystemItem item)
    {
        var entry = new ContainerFileEntry(TypeOf(item), item.Name) { Owner = item.Owner, Group = item.Group, Mode = (int)item.Mode };
        if (item is ContainerDirectory directory)
            return entry with { Entries = [.. directory.Entries.Select(e => EntryOf(resource, e))] };
        var file = (ContainerFileBase)item;
        if (file.Contents is not null && file.SourcePath is not null)
            throw new DistributedApplicationException($"The file '{file.Name}' of '{resource.Name}' has both Contents and SourcePath: set one of them.");
        return entry with { Contents = file.Contents, Source = file.SourcePath, ContinueOnError = file.ContinueOnError };
    }

    private static string TypeOf(ContainerFileSystemItem item) => item switch
    {
        ContainerDirectory => "directory",
        ContainerOpenSSLCertificateFile => "openssl",
        _ => "file",
    };
}

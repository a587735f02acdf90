namespace Aspire.Hosting;

public static partial class ContainerResourceBuilderExtensions
{
    /// <summary>Copies files into the container before it starts.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="destinationPath">The folder of the container they are copied to.</param>
    /// <param name="entries">The files and folders.</param>
    /// <param name="defaultOwner">The user ID of the owner; null means root.</param>
    /// <param name="defaultGroup">The group ID; null means root.</param>
    /// <param name="umask">Permissions taken away from files without permissions of their own; null means 022.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithContainerFiles<T>(this IResourceBuilder<T> builder, string destinationPath, IEnumerable<ContainerFileSystemItem> entries, int? defaultOwner = null, int? defaultGroup = null, UnixFileMode? umask = null) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(entries);
        return builder.WithContainerFiles(destinationPath, (_, _) => Task.FromResult(entries), defaultOwner, defaultGroup, umask);
    }

    /// <summary>Copies files into the container before it starts.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="destinationPath">The folder of the container they are copied to.</param>
    /// <param name="callback">Says at each start which files and folders.</param>
    /// <param name="defaultOwner">The user ID of the owner; null means root.</param>
    /// <param name="defaultGroup">The group ID; null means root.</param>
    /// <param name="umask">Permissions taken away from files without permissions of their own; null means 022.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithContainerFiles<T>(this IResourceBuilder<T> builder, string destinationPath, Func<ContainerFileSystemCallbackContext, CancellationToken, Task<IEnumerable<ContainerFileSystemItem>>> callback, int? defaultOwner = null, int? defaultGroup = null, UnixFileMode? umask = null) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(destinationPath);
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithAnnotation(new ContainerFileSystemCallbackAnnotation
        {
            DestinationPath = destinationPath,
            Callback = callback,
            DefaultOwner = defaultOwner,
            DefaultGroup = defaultGroup,
            Umask = umask,
        });
    }

    /// <summary>Copies files of the host into the container before it starts; published, they are a bind mount.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="destinationPath">The folder of the container they are copied to.</param>
    /// <param name="sourcePath">The folder or file of the host, relative to the AppHost's folder.</param>
    /// <param name="defaultOwner">The user ID of the owner; null means root.</param>
    /// <param name="defaultGroup">The group ID; null means root.</param>
    /// <param name="umask">Permissions taken away from files without permissions of their own; null means 022.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithContainerFiles<T>(this IResourceBuilder<T> builder, string destinationPath, string sourcePath, int? defaultOwner = null, int? defaultGroup = null, UnixFileMode? umask = null) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(destinationPath);
        ArgumentNullException.ThrowIfNull(sourcePath);
        var path = Path.GetFullPath(sourcePath, builder.ApplicationBuilder.AppHostDirectory);
        if (!Path.Exists(path))
            throw new InvalidOperationException($"The source path '{path}' does not exist. Ensure the path is correct and accessible.");
        return builder.ApplicationBuilder.ExecutionContext.IsRunMode
            ? builder.WithContainerFiles(
                destinationPath,
                (_, _) => Task.FromResult(ContainerDirectory.GetFileSystemItemsFromPath(path, searchOptions: SearchOption.AllDirectories)),
                defaultOwner,
                defaultGroup,
                umask)
            : builder.WithBindMount(path, destinationPath, isReadOnly: true);
    }
}

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The IDs of the running instances of a resource: DCP object names.</summary>
/// <param name="ids">One per replica.</param>
internal sealed class ResourceInstanceAnnotation(params string[] ids) : IResourceAnnotation
{
    public string[] Ids { get; } = ids;
}

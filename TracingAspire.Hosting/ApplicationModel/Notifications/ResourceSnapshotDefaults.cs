using System.Collections.Immutable;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Fills in what every snapshot has: type, relationships, icon, state of the commands and first health reports.</summary>
internal static class ResourceSnapshotDefaults
{
    public static string TypeOf(IResource resource) => resource switch
    {
        ProjectResource => KnownResourceTypes.Project,
        ExecutableResource => KnownResourceTypes.Executable,
        ContainerResource => KnownResourceTypes.Container,
        ParameterResource => KnownResourceTypes.Parameter,
        _ => resource.GetType().Name.EndsWith("Resource", StringComparison.Ordinal) ? resource.GetType().Name[..^8] : resource.GetType().Name,
    };

    public static CustomResourceSnapshot Complete(IResource resource, CustomResourceSnapshot snapshot, IServiceProvider services)
    {
        var annotations = resource.Annotations.Snapshot();
        var icon = annotations.OfType<ResourceIconAnnotation>().LastOrDefault();
        return snapshot with
        {
            Commands = CommandsOf(annotations, snapshot, services),
            Relationships = RelationshipsOf(resource, annotations, snapshot),
            HealthReports = ReportsOf(annotations, snapshot),
            IsHidden = annotations.OfType<HiddenAnnotation>().LastOrDefault()?.Hides(snapshot) ?? snapshot.IsHidden,
            IconName = snapshot.IconName ?? icon?.IconName,
            IconVariant = snapshot.IconVariant ?? icon?.IconVariant,
        };
    }

    private static ImmutableArray<ResourceCommandSnapshot> CommandsOf(IResourceAnnotation[] annotations, CustomResourceSnapshot snapshot, IServiceProvider services)
    {
        var context = new UpdateCommandStateContext { ResourceSnapshot = snapshot, Services = services };
        return
        [
            .. annotations.OfType<ResourceCommandAnnotation>().Select(c => new ResourceCommandSnapshot(
                c.Name, c.UpdateState(context), c.DisplayName, c.DisplayDescription, null, c.ConfirmationMessage, c.IconName, c.IconVariant, c.IsHighlighted)
            {
                Arguments = c.Arguments,
                Visibility = c.Visibility,
            }),
        ];
    }

    private static ImmutableArray<RelationshipSnapshot> RelationshipsOf(IResource resource, IResourceAnnotation[] annotations, CustomResourceSnapshot snapshot)
    {
        var declared = annotations.OfType<ResourceRelationshipAnnotation>().Select(r => new RelationshipSnapshot(r.Resource.Name, r.Type));
        if (resource is IResourceWithParent child)
            declared = declared.Prepend(new(child.Parent.Name, KnownRelationshipTypes.Parent));
        return [.. snapshot.Relationships.Concat(declared).Distinct()];
    }

    private static ImmutableArray<HealthReportSnapshot> ReportsOf(IResourceAnnotation[] annotations, CustomResourceSnapshot snapshot)
    {
        var known = snapshot.HealthReports;
        var missing = annotations.OfType<HealthCheckAnnotation>()
            .Select(c => c.Key)
            .Distinct(StringComparer.Ordinal)
            .Where(key => known.All(r => r.Name != key))
            .Select(key => new HealthReportSnapshot(key, Status: null, Description: null, ExceptionText: null))
            .ToArray();
        return missing.Length == 0 ? known : [.. known, .. missing];
    }
}

using Google.Protobuf.WellKnownTypes;
using Proto = Aspire.Hosting.Dashboard.Protocol;

namespace Aspire.Hosting.Dashboard.Mapping;

/// <summary>Turns what the engine knows of a resource into the message the dashboard shows.</summary>
internal sealed class ResourceMapper(SecretMask secrets)
{
    // A resource without one would cost the dashboard all of them.
    private readonly DateTime _defaultCreationTime = DateTime.UtcNow;

    public Proto.Resource Map(ResourceEvent change)
    {
        var snapshot = change.Snapshot;
        var resource = new Proto.Resource
        {
            Name = change.ResourceId,
            ResourceType = snapshot.ResourceType,
            DisplayName = change.Resource.Name,
            Uid = change.ResourceId,
            State = snapshot.State?.Text ?? "",
            StateStyle = snapshot.State?.Style ?? "",
            CreatedAt = ToTimestamp(snapshot.CreationTimeStamp ?? _defaultCreationTime),
            StartedAt = ToTimestamp(snapshot.StartTimeStamp),
            StoppedAt = ToTimestamp(snapshot.StopTimeStamp),
            IsHidden = snapshot.IsHidden,
        };
        if (snapshot.IconName is { } icon)
            resource.IconName = icon;
        if (snapshot.IconVariant is { } variant)
            resource.IconVariant = CommandMapper.MapIconVariant(variant);

        resource.Properties.AddRange(PropertyMapper.Map(change));
        if (snapshot.ResourceType != KnownResourceTypes.Parameter)
            HideSecrets(resource.Properties);
        resource.Environment.AddRange(snapshot.EnvironmentVariables.Select(MapEnvironmentVariable));
        resource.Urls.AddRange(snapshot.Urls.Select(MapUrl));
        resource.Volumes.AddRange(snapshot.Volumes.Select(MapVolume));
        resource.HealthReports.AddRange(snapshot.HealthReports.Select(MapHealthReport));
        resource.Relationships.AddRange(snapshot.Relationships.Select(MapRelationship));
        resource.Commands.AddRange(CommandMapper.Map(snapshot.Commands));
        return resource;
    }

    private void HideSecrets(IEnumerable<Proto.ResourceProperty> properties)
    {
        foreach (var value in properties.Select(p => p.Value).SelectMany(v => v.KindCase == Value.KindOneofCase.ListValue ? v.ListValue.Values : [v]))
        {
            if (value.KindCase == Value.KindOneofCase.StringValue)
                value.StringValue = secrets.Hide(value.StringValue);
        }
    }

    private static Timestamp? ToTimestamp(DateTime? time) =>
        time is { } value ? Timestamp.FromDateTime(value.ToUniversalTime()) : null;

    private Proto.EnvironmentVariable MapEnvironmentVariable(EnvironmentVariableSnapshot variable) =>
        new() { Name = variable.Name, Value = secrets.Hide(variable.Value ?? ""), IsFromSpec = variable.IsFromSpec };

    private static Proto.Url MapUrl(UrlSnapshot url) => new()
    {
        EndpointName = url.Name ?? "",
        FullUrl = url.Url,
        IsInternal = url.IsInternal,
        IsInactive = url.IsInactive,
        DisplayProperties = new()
        {
            DisplayName = url.DisplayProperties.DisplayName,
            SortOrder = url.DisplayProperties.SortOrder,
        },
    };

    private static Proto.Volume MapVolume(VolumeSnapshot volume) => new()
    {
        Source = volume.Source ?? "",
        Target = volume.Target,
        MountType = volume.MountType,
        IsReadOnly = volume.IsReadOnly,
    };

    private static Proto.HealthReport MapHealthReport(HealthReportSnapshot report)
    {
        var message = new Proto.HealthReport
        {
            Key = report.Name,
            Description = report.Description ?? "",
            Exception = report.ExceptionText ?? "",
            LastRunAt = ToTimestamp(report.LastRunAt),
        };
        if (report.Status is { } status)
            message.Status = System.Enum.Parse<Proto.HealthStatus>(status.ToString());
        return message;
    }

    private static Proto.ResourceRelationship MapRelationship(RelationshipSnapshot relationship) =>
        new() { ResourceName = relationship.ResourceName, Type = relationship.Type };
}

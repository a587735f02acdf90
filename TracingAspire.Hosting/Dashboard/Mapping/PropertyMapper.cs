using Google.Protobuf.WellKnownTypes;
using Proto = Aspire.Hosting.Dashboard.Protocol;

namespace Aspire.Hosting.Dashboard.Mapping;

/// <summary>The properties of a resource: those every resource has, then its own.</summary>
internal static class PropertyMapper
{
    public static IEnumerable<Proto.ResourceProperty> Map(ResourceEvent change)
    {
        var snapshot = change.Snapshot;
        return
        [
            General("resource.uid", change.ResourceId),
            General("resource.name", change.ResourceId),
            General("resource.type", snapshot.ResourceType),
            General("resource.displayName", change.Resource.Name),
            General("resource.state", snapshot.State?.Text),
            General("resource.exitCode", snapshot.ExitCode?.ToString()),
            General("resource.createTime", snapshot.CreationTimeStamp?.ToString("O")),
            General("resource.startTime", snapshot.StartTimeStamp?.ToString("O")),
            General("resource.stopTime", snapshot.StopTimeStamp?.ToString("O")),
            General("resource.healthState", snapshot.HealthStatus?.ToString()),
            .. snapshot.Properties.Select(property => Own(snapshot.ResourceType, property)),
        ];
    }

    /// <summary>Values the dashboard can show; anything else as its text.</summary>
    public static Value ToValue(object? value) => value switch
    {
        null => Value.ForNull(),
        string text => Value.ForString(text),
        int number => Value.ForNumber(number),
        long number => Value.ForNumber(number),
        IEnumerable<KeyValuePair<string, string>> fields => ToStruct(fields),
        System.Collections.IEnumerable items => Value.ForList([.. items.Cast<object?>().Select(ToValue)]),
        _ => Value.ForString(value.ToString() ?? ""),
    };

    private static Value ToStruct(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var result = new Struct();
        foreach (var (name, value) in fields)
            result.Fields[name] = Value.ForString(value);
        return Value.ForStruct(result);
    }

    // The dashboard knows how to label and order these itself.
    private static Proto.ResourceProperty General(string name, string? value) =>
        new() { Name = name, Value = ToValue(value), IsSensitive = false };

    private static Proto.ResourceProperty Own(string resourceType, ResourcePropertySnapshot property)
    {
        var label = PropertyLabels.Find(resourceType, property.Name);
        var message = new Proto.ResourceProperty
        {
            Name = property.Name,
            Value = ToValue(property.Value),
            IsSensitive = property.IsSensitive,
            IsHighlighted = property.IsHighlighted || label is not null,
        };
        if ((property.DisplayName ?? label?.DisplayName) is { } displayName)
            message.DisplayName = displayName;
        if ((property.SortOrder ?? label?.SortOrder) is { } sortOrder)
            message.SortOrder = sortOrder;

        return message;
    }
}

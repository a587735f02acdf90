using System.Globalization;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Aspire.Hosting.Dashboard.Mapping;

/// <summary>The arguments a dashboard sends along with a command.</summary>
internal static class CommandArgumentsMapper
{
    /// <summary>Null where none were sent, so that the user is asked for them.</summary>
    public static IReadOnlyDictionary<string, string?>? Map(MapField<string, Value> arguments) => arguments.Count == 0
        ? null
        : arguments.ToDictionary(a => a.Key, a => ToText(a.Key, a.Value), StringComparer.OrdinalIgnoreCase);

    private static string? ToText(string name, Value value) => value.KindCase switch
    {
        Value.KindOneofCase.NullValue => null,
        Value.KindOneofCase.StringValue => value.StringValue,
        Value.KindOneofCase.NumberValue => value.NumberValue.ToString("R", CultureInfo.InvariantCulture),
        Value.KindOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        _ => throw new RpcException(new Status(
            StatusCode.InvalidArgument, $"The argument '{name}' is neither text nor number nor flag.")),
    };
}

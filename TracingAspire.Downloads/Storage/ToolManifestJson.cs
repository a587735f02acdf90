using System.Text.Json.Serialization;

namespace TracingAspire.Downloads.Storage;

[JsonSerializable(typeof(ToolManifest))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
internal sealed partial class ToolManifestJson : JsonSerializerContext;

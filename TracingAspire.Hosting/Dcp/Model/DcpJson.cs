using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aspire.Hosting.Dcp.Model;

/// <summary>How DCP's objects are read and written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Executable))]
[JsonSerializable(typeof(Service))]
[JsonSerializable(typeof(Container))]
[JsonSerializable(typeof(ContainerNetwork))]
[JsonSerializable(typeof(WatchEvent<Executable>))]
[JsonSerializable(typeof(WatchEvent<Service>))]
[JsonSerializable(typeof(WatchEvent<Container>))]
[JsonSerializable(typeof(WatchEvent<ContainerNetwork>))]
[JsonSerializable(typeof(ServiceProducer[]))]
[JsonSerializable(typeof(PatchOperation[]))]
[JsonSerializable(typeof(ApiServerExecution))]
internal sealed partial class DcpJson : JsonSerializerContext;

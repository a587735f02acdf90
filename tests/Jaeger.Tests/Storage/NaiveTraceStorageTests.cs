using Jaeger.Storage;
using Jaeger.Tests.Storage.Oracle;

namespace Jaeger.Tests.Storage;

/// <summary>The storage the others are compared with is one itself.</summary>
public sealed class NaiveTraceStorageTests : TraceStorageConformance
{
    private protected override ITraceStorage Create(int maxTraces) => new NaiveTraceStorage(maxTraces);
}

using Jaeger;
using OtelCollector.Core.Distribution;

return await CollectorApplication.RunAsync(args, JaegerDistribution.Build, JaegerDistribution.Factories);

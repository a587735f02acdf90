namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>Who calls whom in a trace: a request at the edge, calls between services, databases behind them.</summary>
internal static class TraceShape
{
    public const int Spans = 10;

    private const double CallShare = 0.55;
    private const double StoredShare = 0.7;
    private const double ErrorShare = 0.02;

    public static List<SpanShape> Create(Random random)
    {
        var entry = ServiceCatalog.Services[random.Next(2)];
        var spans = new List<SpanShape> { new(Pick(random, entry.Served), -1, 0, 1, IsError(random)) };
        while (spans.Count < Spans)
        {
            var parent = PickServer(random, spans);
            var service = ServiceCatalog.Services.First(s => s.Name == spans[parent].Operation.Service);
            if (spans.Count <= Spans - 2 && random.NextDouble() < CallShare)
            {
                var served = Pick(random, Pick(random, ServiceCatalog.Inner).Served);
                Add(served with { Service = service.Name, Kind = SpanKind.Client }, parent);
                Add(served, spans.Count - 1);
                continue;
            }

            var isStored = service.Stored.Count > 0 && random.NextDouble() < StoredShare;
            Add(Pick(random, isStored ? service.Stored : service.Local), parent);
        }

        return spans;

        void Add(Operation operation, int parent)
        {
            var (start, duration) = (spans[parent].Start, spans[parent].Duration);
            spans.Add(new SpanShape(
                operation,
                parent,
                start + (duration * 0.4 * random.NextDouble()),
                duration * (0.1 + (0.45 * random.NextDouble())),
                IsError(random)));
        }
    }

    private static bool IsError(Random random) => random.NextDouble() < ErrorShare;

    private static int PickServer(Random random, List<SpanShape> spans)
    {
        while (true)
        {
            var number = random.Next(spans.Count);
            if (spans[number].Operation.Kind == SpanKind.Server)
                return number;
        }
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];
}

using TracingAspire.Benchmarks.LoadTest.Traces;

namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>The searches: from what is found at once to what no trace has.</summary>
internal sealed class SearchKinds(TraceFacts facts)
{
    private const double Goal = 20;
    private const long Minute = 60_000_000_000;

    private SearchCondition Everything => new(facts.Begin, facts.End);

    /// <summary>Names and conditions; those that may find nothing are marked.</summary>
    public IReadOnlyList<(string Name, Func<Random, SearchCondition> Condition, bool MayBeEmpty)> All =>
    [
        ("service", Of, false),
        ("service, operation", OfOperation, false),
        ("service, frequent attribute", random => Of(random).With("tenant.plan", "pro"), false),
        ("service, errors", random => Of(random).With("error", "true"), false),
        ("service, attribute of ~5 traces", random => Of(random).With("user.id", facts.User(Any(random))), true),
        ("service, attribute of one trace", random => Of(random).With("order.id", facts.Order(Any(random))), true),
        ("service, absent attribute", random => Of(random).With("order.id", $"o-none{random.Next():x8}"), true),
        ("service, attributes that never meet", random => Of(random).With("db.system.name", "postgresql").With("rpc.system", "grpc"), true),
        ("service, duration (1 in 1,000 traces)", random => Entry(random) with { DurationMin = DurationTable.Slow }, false),
        ("service, duration (1 in 8,000 traces)", random => Entry(random) with { DurationMin = DurationTable.VerySlow }, true),
        ("service, duration (fewer than 20)", random => Of(random) with { DurationMin = TimeSpan.FromSeconds(15) }, true),
        ("service, a minute", OfAMinute, false),
        ("service, operation, attribute, duration, half the time", OfAll, true),
    ];

    /// <summary>The kinds of questions for one API.</summary>
    public IEnumerable<QueryKind> For(string name, string hit, Func<SearchCondition, string> path) =>
        All.Select(search => new QueryKind(
            $"{name}: {search.Name}", hit, random => path(search.Condition(random)), search.MayBeEmpty)
        { Goal = Goal });

    /// <summary>Over all services, which only the newer API allows.</summary>
    public IEnumerable<QueryKind> ForAllServices(string name, string hit, Func<SearchCondition, string> path) =>
    [
        new($"{name}: attribute of one trace, all services", hit, random => path(Everything.With("order.id", facts.Order(Any(random))))) { Goal = Goal },
        new($"{name}: frequent attribute, all services", hit, _ => path(Everything.With("tenant.plan", "max"))) { Goal = Goal },
    ];

    /// <summary>The service of every trace's beginning, whose spans last as long as the trace.</summary>
    private SearchCondition Entry(Random random) => Everything with { Service = ServiceCatalog.Services[random.Next(2)].Name };

    private SearchCondition Of(Random random) =>
        Everything with { Service = ServiceCatalog.Services[random.Next(ServiceCatalog.Services.Count)].Name };

    private SearchCondition OfOperation(Random random)
    {
        var service = ServiceCatalog.Services[random.Next(ServiceCatalog.Services.Count)];
        return Everything with { Service = service.Name, Operation = service.Served[random.Next(service.Served.Count)].Name };
    }

    private SearchCondition OfAMinute(Random random)
    {
        var start = facts.Start(Any(random));
        return Of(random) with { Start = start, End = start + Minute };
    }

    private SearchCondition OfAll(Random random)
    {
        var condition = OfOperation(random).With("tenant.plan", "pro") with { DurationMin = TimeSpan.FromMilliseconds(100) };
        var half = (condition.End - condition.Start) / 2;
        return condition with { End = condition.Start + half };
    }

    private long Any(Random random) => random.NextInt64(facts.Traces);
}

using System.Runtime.CompilerServices;

namespace TracingAspire.Testing;

/// <summary>
/// The traces Jaeger holds. <c>Find…</c> waits until a trace is there and complete: no span's parent is missing, and
/// either the caller's <c>until</c> holds or no further span came for <see cref="TraceStoreOptions.QuietTime"/>.
/// <c>Get…</c> and <c>Search…</c> say what is there now. A Jaeger that is away is asked again until the time is over; one
/// that refuses the request, or is none, ends the wait with an <see cref="HttpRequestException"/>.
/// </summary>
public sealed class TraceStore
{
    private readonly JaegerClient _jaeger;
    private readonly TraceStoreOptions _options;

    private TraceStore(JaegerClient jaeger, TraceStoreOptions options) => (_jaeger, _options) = (jaeger, options);

    /// <summary>Where Jaeger is, with its base path.</summary>
    public Uri Address => _jaeger.Address;

    /// <summary>The traces of a Jaeger anywhere.</summary>
    /// <param name="address">Its query port and base path, such as <c>http://localhost:16686</c>.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    public static TraceStore Connect(Uri address, TraceStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Connect(new HttpClient { BaseAddress = address }, options);
    }

    /// <summary>The traces of a Jaeger that wants headers, such as a token or a tenant.</summary>
    /// <param name="client">A client with Jaeger's query port and base path as its base address; the caller's to dispose.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <exception cref="ArgumentException">The client has no base address.</exception>
    public static TraceStore Connect(HttpClient client, TraceStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new TraceStore(new JaegerClient(client), options ?? new TraceStoreOptions());
    }

    /// <summary>The same traces, waited for in another way.</summary>
    /// <param name="change">Gives the changed options: <c>options => options with { AllowOrphans = true }</c>.</param>
    public TraceStore With(Func<TraceStoreOptions, TraceStoreOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new TraceStore(_jaeger, change(_options));
    }

    /// <summary>The trace of an ID, once it is complete.</summary>
    /// <param name="traceId">1 to 32 hexadecimal digits.</param>
    /// <param name="until">What must hold besides, a failed assertion means not yet; null for the quiet time.</param>
    /// <param name="timeout">How long to wait; null for that of the options.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="condition">The text of <paramref name="until"/>, for the message; the compiler gives it.</param>
    /// <exception cref="TraceTimeoutException">It did not come or was not complete in time.</exception>
    /// <exception cref="FormatException">It is no trace ID.</exception>
    public Task<Trace> FindAsync(
        string traceId,
        Func<Trace, bool>? until = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(until))] string? condition = null) =>
        FindOneAsync(TraceIds.Normalize(traceId), caller: null, until, timeout, condition, cancellationToken);

    /// <summary>The trace a test started, once it is complete.</summary>
    /// <param name="context">What the test's requests carried; spans it is the parent of are roots.</param>
    /// <param name="until">What must hold besides, a failed assertion means not yet; null for the quiet time.</param>
    /// <param name="timeout">How long to wait; null for that of the options.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="condition">The text of <paramref name="until"/>, for the message; the compiler gives it.</param>
    /// <exception cref="TraceTimeoutException">It did not come or was not complete in time.</exception>
    public Task<Trace> FindAsync(
        TraceContext context,
        Func<Trace, bool>? until = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(until))] string? condition = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        return FindOneAsync(context.TraceId, context.SpanId, until, timeout, condition, cancellationToken);
    }

    /// <summary>The trace of a request that was made with a <see cref="TraceContextHandler"/>, once it is complete.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="until">What must hold besides, a failed assertion means not yet; null for the quiet time.</param>
    /// <param name="timeout">How long to wait; null for that of the options.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="condition">The text of <paramref name="until"/>, for the message; the compiler gives it.</param>
    /// <exception cref="TraceTimeoutException">It did not come or was not complete in time.</exception>
    public Task<Trace> FindAsync(
        HttpResponseMessage response,
        Func<Trace, bool>? until = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(until))] string? condition = null) =>
        FindAsync(TraceContext.Of(response), until, timeout, cancellationToken, condition);

    /// <summary>The newest trace a search finds, once there is one that is complete.</summary>
    /// <param name="query">What to search for.</param>
    /// <param name="until">What must hold besides, a failed assertion means not yet; null for the quiet time.</param>
    /// <param name="timeout">How long to wait; null for that of the options.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="condition">The text of <paramref name="until"/>, for the message; the compiler gives it.</param>
    /// <exception cref="TraceTimeoutException">It did not come or was not complete in time.</exception>
    public async Task<Trace> FindAsync(
        TraceQuery query,
        Func<Trace, bool>? until = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(until))] string? condition = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = await WaitAsync(
            $"a trace of {query}",
            token => SearchAsync(query, token),
            traces => [.. traces.Where(trace => IsWhole(trace) && (until is null || Holds(until, trace))).TakeLast(1)],
            until is null ? null : traces => traces.Count > 0,
            timeout,
            condition,
            cancellationToken);
        return found[0];
    }

    /// <summary>All traces a search finds, once each of them is complete.</summary>
    /// <param name="query">What to search for.</param>
    /// <param name="until">What must hold of them besides; null for one trace or more, and the quiet time.</param>
    /// <param name="timeout">How long to wait; null for that of the options.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="condition">The text of <paramref name="until"/>, for the message; the compiler gives it.</param>
    /// <returns>The traces by start.</returns>
    /// <exception cref="TraceTimeoutException">They did not come or were not complete in time.</exception>
    public Task<IReadOnlyList<Trace>> FindAllAsync(
        TraceQuery query,
        Func<IReadOnlyList<Trace>, bool>? until = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(until))] string? condition = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        return WaitAsync(
            $"traces of {query}",
            token => SearchAsync(query, token),
            choose: null,
            until is null ? null : traces => Holds(until, traces),
            timeout,
            condition,
            cancellationToken);
    }

    /// <summary>The trace of an ID as it is now, complete or not; null where there is none.</summary>
    /// <param name="traceId">1 to 32 hexadecimal digits.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="HttpRequestException">Jaeger is away, or refused the request.</exception>
    /// <exception cref="FormatException">It is no trace ID.</exception>
    public Task<Trace?> GetAsync(string traceId, CancellationToken cancellationToken = default) =>
        _jaeger.GetTraceAsync(TraceIds.Normalize(traceId), caller: null, cancellationToken);

    /// <summary>The traces a search finds now, complete or not, by start; none is no error.</summary>
    /// <param name="query">What to search for.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="HttpRequestException">Jaeger is away, or refused the request.</exception>
    public async Task<IReadOnlyList<Trace>> SearchAsync(TraceQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = new Dictionary<string, Trace>(StringComparer.Ordinal);
        foreach (var service in query.Service is { } one ? [one] : await _jaeger.GetServicesAsync(cancellationToken))
        {
            foreach (var trace in await _jaeger.SearchAsync(service, query, cancellationToken))
                found.TryAdd(trace.TraceId, trace);
        }

        return [.. found.Values.OrderBy(trace => trace.Start)];
    }

    /// <summary>The names of the services Jaeger has spans of, in ordinal order.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="HttpRequestException">Jaeger is away, or refused the request.</exception>
    public Task<IReadOnlyList<string>> GetServicesAsync(CancellationToken cancellationToken = default) => _jaeger.GetServicesAsync(cancellationToken);

    /// <summary>The names of a service's operations, in ordinal order; none for an unknown service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="HttpRequestException">Jaeger is away, or refused the request.</exception>
    public Task<IReadOnlyList<string>> GetOperationsAsync(string service, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        return _jaeger.GetOperationsAsync(service, cancellationToken);
    }

    // A condition may ask for the root of a trace that has none yet.
    private static bool Holds<T>(Func<T, bool> until, T found)
    {
        try
        {
            return until(found);
        }
        catch (TraceAssertionException)
        {
            return false;
        }
    }

    private bool IsWhole(Trace trace) => _options.AllowOrphans || trace.Orphans.Count == 0;

    private async Task<Trace> FindOneAsync(
        string traceId, string? caller, Func<Trace, bool>? until, TimeSpan? timeout, string? condition, CancellationToken cancellationToken)
    {
        var found = await WaitAsync(
            $"trace {traceId}",
            async token => await _jaeger.GetTraceAsync(traceId, caller, token) is { } trace ? [trace] : [],
            choose: null,
            until is null ? null : traces => Holds(until, traces[0]),
            timeout,
            condition,
            cancellationToken);
        return found[0];
    }

    private async Task<IReadOnlyList<Trace>> WaitAsync(
        string what,
        Func<CancellationToken, Task<IReadOnlyList<Trace>>> ask,
        Func<IReadOnlyList<Trace>, IReadOnlyList<Trace>>? choose,
        Func<IReadOnlyList<Trace>, bool>? until,
        TimeSpan? timeout,
        string? condition,
        CancellationToken cancellationToken)
    {
        var wait = new TraceWait(_options, timeout ?? _options.Timeout);
        return await wait.ForAsync(ask, choose, until, cancellationToken)
            ?? throw await wait.ReportAsync(what, until is null ? null : condition ?? "the caller's condition", _jaeger);
    }
}

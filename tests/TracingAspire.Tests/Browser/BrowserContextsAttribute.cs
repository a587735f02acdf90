using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using Xunit.v3;

[assembly: BrowserContexts]

namespace TracingAspire.Tests.Browser;

/// <summary>Closes the contexts a test has opened in the browser when it has ended.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class BrowserContextsAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<IBrowserContext>> Open = new(StringComparer.Ordinal);
    private static readonly ConcurrentQueue<Task> Closing = new();

    /// <summary>Notes a context of the running test.</summary>
    public static void Add(IBrowserContext context)
    {
        if (TestContext.Current.Test is { } test)
        {
            Open.GetOrAdd(test.UniqueID, _ => new()).Enqueue(context);
        }
    }

    /// <summary>Waits until the contexts of tests that have ended are closed.</summary>
    public static async Task ClosedAsync()
    {
        while (Closing.TryDequeue(out var closing))
        {
            await closing;
        }
    }

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Open.TryRemove(test.UniqueID, out var contexts))
        {
            Closing.Enqueue(Task.WhenAll(contexts.Select(context => context.CloseAsync())));
        }
    }
}

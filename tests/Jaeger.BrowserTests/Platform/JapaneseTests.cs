using Jaeger.BrowserTests.Pages;
using TracingAspire.Tests.Browser;

namespace Jaeger.BrowserTests.Platform;

/// <summary>In Japanese nothing is left in English but names and what the traces hold.</summary>
public class JapaneseTests(JaegerUi ui, BrowserFixture browser)
{
    // Words of the page and of its names for screen readers, but for what is the same in every language: names, units,
    // examples of what to type, and whatever comes out of the traces.
    private const string LeftInEnglish = """
        () => {
          const data = '[data-testid=span-row], [data-testid=span-detail], [data-testid=trace-result], option, .pill, .vue-flow__node, code, pre, svg text, td, .mono, h1'
          const texts = []
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            if (node.parentElement.checkVisibility() && !node.parentElement.closest(`script, noscript, style, ${data}`)) texts.push(node.textContent)
          for (const element of document.querySelectorAll('[aria-label], [title]'))
            if (!element.closest(data)) texts.push(element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? '')
          const same = /[\w-]+-(web|shop|stock|bank)|click buy|POST .\w+|UPDATE stock|Stock.Reserve|reserve|render|pay|retry|exception|limit exceeded|internal|client|server|error|req.min|Escape|Jaeger|English|traceparent|Base64|JSON|OTLP|UTC|URL|W3C|HTTP|gRPC|CSV|(?<![A-Za-z])(p\d\d|ID|API|ms|µs|Esc|Enter|Ctrl|Shift|Tab|Space|Alt)(?![A-Za-z])|\w+[=:.]\S+|[0-9a-f]{7,}/g
          return [...new Set(texts.map(text => text.replace(same, '')).filter(text => /[A-Za-z]{3,}/.test(text)).map(text => text.trim()))]
        }
        """;

    public static TheoryData<string> Pages => AllPages.Names;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InJapanese_HasNoEnglishLeft(string name)
    {
        var path = await AllPages.PathAsync(ui, name, $"ja-{name}");
        var page = await browser.NewPageAsync();
        BrowserComplaintsAttribute.Watch(page);
        await page.AddInitScriptAsync("localStorage.setItem('jaeger-ui.locale', 'ja')");

        await page.GotoAsync(ui.Address + path);
        await page.Locator("#content > *").First.WaitForAsync();
        await page.SettleAsync();

        (await page.EvaluateAsync<string>("() => document.body.innerText")).ShouldContain("検索");
        (await page.EvaluateAsync<string[]>(LeftInEnglish)).ShouldBeEmpty();
    }
}

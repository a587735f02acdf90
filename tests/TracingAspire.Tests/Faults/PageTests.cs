using TracingAspire.Tests.Browser;
using TracingAspire.Tests.Faults.Injection;
using static Microsoft.Playwright.Assertions;

namespace TracingAspire.Tests.Faults;

/// <summary>What a person sees in the task UI while DynamoDB is away, and after it.</summary>
[Collection(FaultCollection.Name)]
public class PageTests(FaultyApplication application, BrowserFixture browser)
{
    [Fact]
    public async Task Create_DynamoDBAway_SaysSoInBothLanguagesAndWorksAgainAfterIt()
    {
        await application.StartAsync();
        var tasks = await TaskPage.OpenAsync(browser, application.TaskWeb);
        await tasks.EnterUserAsync($"page-{Guid.NewGuid():N}");
        var message = tasks.Page.GetByTestId("error");

        using (application.Proxy.Inject(DynamoDBFault.Reset))
        {
            await tasks.CreateAsync("Call the dentist", "");
            await Expect(message).ToContainTextAsync("Create “Call the dentist”: that did not work", Patiently);
            await Expect(message).ToContainTextAsync("The task service is away at the moment. Please try again shortly. It should be back in 2 s.");
            await Expect(message.GetByTestId("trace-link")).ToBeVisibleAsync();
            await Screenshots.TakeAsync(tasks.Page, "fault-dynamodb");
            await tasks.Page.GetByTestId("language").ClickAsync();
            await Expect(message).ToContainTextAsync("「Call the dentist」の作成に失敗しました");
            await Expect(message).ToContainTextAsync("タスクサービスは現在利用できません。しばらくしてから、もう一度お試しください。 2 秒後に復旧する見込みです。");
            await Screenshots.TakeAsync(tasks.Page, "fault-dynamodb-ja");
            await Expect(tasks.Page.GetByTestId("new-title")).ToHaveValueAsync("Call the dentist");
        }

        await message.GetByTestId("retry").ClickAsync();
        await Expect(tasks.Tasks).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Expect(message).ToHaveCountAsync(0);
    }

    private static Microsoft.Playwright.LocatorAssertionsToContainTextOptions Patiently => new() { Timeout = 60_000 };
}

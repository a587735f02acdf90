using System.Net;
using TaskTraffic.Plan;
using TaskTraffic.Reporting;

namespace TaskTraffic.Tests.Reporting;

public class SessionLogTests
{
    [Fact]
    public void ToString_Session_IsOneLineOfWhatIsToBeFound()
    {
        var log = new SessionLog("ada (traffic)", 2);
        log.Add(new(ActionKind.OpenPage, TimeSpan.FromMilliseconds(12), null));
        log.Add(new(ActionKind.BlankTitle, TimeSpan.FromMilliseconds(5), HttpStatusCode.BadRequest));
        log.Add(new(ActionKind.GivenUp, TimeSpan.FromMilliseconds(405), null));
        log.Add(new(ActionKind.SlowUpload, TimeSpan.FromMilliseconds(1505), null));

        log.ToString().ShouldBe("ada (traffic), session 2: 4 actions; mistakes: blank title (400), given up (no answer); slow: slow upload (1505 ms)");
    }
}

using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using TaskService.Input;

namespace TaskService.Tests.Input;

public class JsonBodyTests
{
    [Theory]
    [InlineData(StatusCodes.Status400BadRequest)]
    [InlineData(StatusCodes.Status408RequestTimeout)]
    public async Task Read_BodyBreaksOff_IsTheCallersProblem(int statusCode)
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync("{"u8.ToArray(), TestContext.Current.CancellationToken);
        await pipe.Writer.CompleteAsync(new BadHttpRequestException("Unexpected end of request content.", statusCode));
        var request = new DefaultHttpContext().Request;
        request.ContentType = "application/json";
        request.Body = pipe.Reader.AsStream();

        var body = await JsonBody.ReadAsync(request, _ => "never", TestContext.Current.CancellationToken);

        body.Value.ShouldBeNull();
        body.Problem.ShouldNotBeNull().StatusCode.ShouldBe(statusCode);
    }
}

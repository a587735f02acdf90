using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace TracingAspire.ServiceDefaults.Lifetime;

/// <summary>
/// Once the stop was asked for, each answer closes its connection. A client that keeps connections open opens the next one
/// to a service that stays, instead of sending on one that is closed under it.
/// </summary>
internal sealed class ConnectionDrain(IHostApplicationLifetime lifetime) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, serve) =>
        {
            if (HttpProtocol.IsHttp11(context.Request.Protocol))
                context.Response.OnStarting(CloseWhenStoppingAsync, context.Response);
            return serve(context);
        });
        next(app);
    };

    private Task CloseWhenStoppingAsync(object response)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            ((HttpResponse)response).Headers.Connection = "close";
        return Task.CompletedTask;
    }
}

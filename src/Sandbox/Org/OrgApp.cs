using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Performix.Sandbox.Org.Http;
using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;

namespace Performix.Sandbox.Org;

/// <summary>A local Salesforce org over HTTP, on loopback only.</summary>
public sealed class OrgApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly OrgState _state;

    private OrgApp(WebApplication app, OrgState state)
    {
        (_app, _state) = (app, state);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        BaseUrl = addresses?.Addresses.First() ?? throw new InvalidOperationException("The org has no address.");
    }

    /// <summary>Without a slash at its end. Both the login address and the instance.</summary>
    public string BaseUrl { get; }

    public string ClientId => _state.Credentials.ClientId;

    public string ClientSecret => _state.Credentials.ClientSecret;

    /// <summary>User name of the integration user.</summary>
    public string JwtUser => World.People.First(person => person.Kind == PersonKind.Integration).Email;

    public SalesWorld World => _state.World;

    public OrgIds Ids => _state.Tables.Source.Ids;

    public OrgFaults Faults => _state.Faults;

    public RequestLog Log => _state.Log;

    /// <summary>Changes rows while the org runs.</summary>
    public OrgEdits Edits => _state.Edits;

    /// <summary>What the user behind the client may see.</summary>
    public Visibility Visibility => _state.Visibility;

    /// <param name="world">The org's content.</param>
    /// <param name="port">0 for any free one.</param>
    /// <param name="time">The org's clock.</param>
    /// <param name="cancellationToken">Ends the start, not the org.</param>
    public static async Task<OrgApp> StartAsync(
        SalesWorld world, int port, TimeProvider time, CancellationToken cancellationToken)
    {
        var state = new OrgState(world, time);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;

            // Salesforce's own bound on the request line and headers together.
            server.Limits.MaxRequestLineSize = 16_384;
        });
        var app = builder.Build();
        OrgPipeline.Map(app, state);
        await app.StartAsync(cancellationToken);
        return new OrgApp(app, state);
    }

    /// <summary>Ends every session, as an administrator can.</summary>
    public void ExpireSessions() => _state.Sessions.EndAll();

    /// <summary>Lets the client app sign in with this key, as <see cref="JwtUser"/>.</summary>
    /// <param name="pem">The public key or certificate part, as PEM.</param>
    public void TrustKey(string pem)
    {
        var key = RSA.Create();
        key.ImportFromPem(pem);
        _state.JwtKey = key;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

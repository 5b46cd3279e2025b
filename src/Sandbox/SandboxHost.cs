using System.Text.Json.Nodes;
using Performix.Sandbox.Org;
using Performix.Sandbox.World;

namespace Performix.Sandbox;

/// <summary>The servers of the sandbox over one world.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private SandboxHost(SalesWorld world, OrgApp org) => (World, Org) = (world, org);

    public SalesWorld World { get; }

    public OrgApp Org { get; }

    public static async Task<SandboxHost> StartAsync(
        SandboxOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var world = SalesWorld.Build(options.Plan(time));
        var org = await OrgApp.StartAsync(world, options.OrgPort, time, cancellationToken);
        return new SandboxHost(world, org);
    }

    /// <summary>
    /// Where everything is and how to sign in, with what was planted: what the command prints.
    /// </summary>
    public JsonObject Describe() => new()
    {
        ["org"] = Org.BaseUrl,
        ["clientId"] = Org.ClientId,
        ["clientSecret"] = Org.ClientSecret,
        ["truth"] = TruthJson.Build(World),
    };

    public ValueTask DisposeAsync() => Org.DisposeAsync();
}

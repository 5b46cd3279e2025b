using System.Text.Json.Nodes;
using Performix.Sandbox.Org;
using Performix.Sandbox.Workspace;
using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.World;

namespace Performix.Sandbox;

/// <summary>The servers of the sandbox over one world.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private SandboxHost(SalesWorld world, OrgApp org, WorkspaceApp workspace) =>
        (World, Org, Workspace) = (world, org, workspace);

    public SalesWorld World { get; }

    public OrgApp Org { get; }

    public WorkspaceApp Workspace { get; }

    public static async Task<SandboxHost> StartAsync(
        SandboxOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var world = SalesWorld.Build(options.Plan(time));
        var org = await OrgApp.StartAsync(world, options.OrgPort, time, cancellationToken);
        var workspace = await WorkspaceApp.StartAsync(
            Seed(world, options.Manifest), options.WorkspacePort, time, cancellationToken);
        return new SandboxHost(world, org, workspace);
    }

    /// <summary>
    /// Where everything is and how to sign in, with what was planted: what the command prints.
    /// </summary>
    public JsonObject Describe() => new()
    {
        ["org"] = Org.BaseUrl,
        ["workspace"] = Workspace.ApiBase.AbsoluteUri,
        ["page"] = Workspace.Page.AbsoluteUri,
        ["control"] = Workspace.Control.AbsoluteUri,
        ["clientId"] = Org.ClientId,
        ["clientSecret"] = Org.ClientSecret,
        ["botToken"] = Workspace.BotToken,
        ["appToken"] = Workspace.AppToken,
        ["truth"] = TruthJson.Build(World),
    };

    private static WorkspaceSeed Seed(SalesWorld world, string? manifest) => manifest is null
        ? WorkspaceOf.Seed(world)
        : AppManifest.Install(WorkspaceOf.Seed(world), File.ReadAllText(manifest));

    public async ValueTask DisposeAsync()
    {
        await Workspace.DisposeAsync();
        await Org.DisposeAsync();
    }
}

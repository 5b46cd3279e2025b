using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Performix.Sandbox.Control;
using Performix.Sandbox.Workspace.Api;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.Socket;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace;

/// <summary>A running local Slack. Disposing it stops it.</summary>
public sealed class WorkspaceApp : IAsyncDisposable
{
    private readonly WebApplication _web;

    private WorkspaceApp(WebApplication web, WorkspaceSeed seed)
    {
        _web = web;
        Seed = seed;
        Page = new Uri(web.Urls.Single() + "/");
    }

    public WorkspaceSeed Seed { get; }

    /// <summary>The page to look at: <c>http://127.0.0.1:port/</c>.</summary>
    public Uri Page { get; }

    /// <summary>Where the Web API is, in place of <c>https://slack.com/api/</c>.</summary>
    public Uri ApiBase => new(Page, "api/");

    public Uri Control => new(Page, "_control/");

    public string BotToken => TokenOf(TokenKind.Bot);

    public string AppToken => TokenOf(TokenKind.App);

    /// <param name="seed">Who and what there is.</param>
    /// <param name="port">0 for any free one.</param>
    /// <param name="time">The clock that every expiry goes by.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<WorkspaceApp> StartAsync(
        WorkspaceSeed seed, int port, TimeProvider time, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.WebHost.ConfigureKestrel(server => Listen(server, port));
        var web = builder.Build();
        var team = new Team(seed, time);
        Map(web, team);
        await web.StartAsync(cancellationToken);
        var app = new WorkspaceApp(web, seed);
        team.Root = app.Page.AbsoluteUri;
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        // Open sockets would keep a graceful stop waiting: the workspace is simply gone.
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _web.StopAsync(atOnce.Token);
        await _web.DisposeAsync();
    }

    private static void Listen(KestrelServerOptions server, int port)
    {
        server.Listen(IPAddress.Loopback, port);
        server.AddServerHeader = false;
    }

    private static void Map(WebApplication web, Team team)
    {
        var hub = new SocketHub(team);
        var posting = new Posting(team);
        var desk = new ViewDesk(team);
        var access = new Access(team);
        var files = new FileMethods(team, access, posting);
        var uploads = new UploadEndpoint(team, files);
        var methods = new ApiEndpoint(team,
        [
            .. new ChatMethods(team, access, posting).All,
            .. new LaterMethods(team, access, posting).All,
            .. new StreamMethods(team, access, posting).All,
            .. new ViewMethods(team, desk).All,
            .. new UserMethods(team).All,
            .. new ConversationMethods(team, access).All,
            .. files.All,
            .. new AppMethods(team, hub).All,
            ValidateMethod.Method,
        ]);
        var responses = new ResponseEndpoint(team, new Responses(team, posting));
        web.Use(Loopback.OnlyAsync);
        web.Use((context, next) => DatedAsync(context, next, team.Time));
        web.Map("/api/{method}", methods.ServeAsync);
        web.MapPost("/commands/{team}/{token}", responses.ServeAsync);
        web.MapPost("/actions/{team}/{token}", responses.ServeAsync);
        web.MapPost("/upload/{id}", uploads.TakeAsync);
        web.MapGet("/files/{id}", uploads.GiveAsync);
        web.Map("/link/", hub.ServeAsync);
        PageAssets.Map(web, team);
        MapControl(web, team, hub);
    }

    /// <summary>Answers bear the workspace's own time, not the machine's.</summary>
    private static Task DatedAsync(HttpContext context, RequestDelegate next, TimeProvider time)
    {
        context.Response.Headers.Date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        return next(context);
    }

    private static void MapControl(WebApplication web, Team team, SocketHub hub)
    {
        var posting = new Posting(team);
        var events = new Events(team, hub);
        var membership = new Membership(team, events);
        var hands = new Hands(
            new Commands(team, hub, posting, new Invitation(team, membership, posting)),
            new Clicks(team, hub),
            new Modals(team, hub, new ViewDesk(team)),
            new Talk(team, hub, events, posting));
        var presence = new Presence(team);
        ControlRoutes.Map(
            web,
            new PersonDeeds(team, hands, presence),
            new Watching(team, hub, presence),
            new Tampering(team, hub, events, membership));
    }

    private string TokenOf(TokenKind kind) => Seed.Tokens.First(token => token.Kind == kind).Value;
}

using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet.WebApi;

public interface IUsersApi
{
    Task<User> Info(string userId, bool includeLocale = false, CancellationToken cancellationToken = default);

    Task<User> LookupByEmail(string email, CancellationToken cancellationToken = default);

    Task<UserListResponse> List(
        string cursor = null, bool includeLocale = false, int limit = 0,
        CancellationToken cancellationToken = default);
}

internal sealed class UsersApi(ISlackApiClient client) : IUsersApi
{
    public async Task<User> Info(
        string userId, bool includeLocale = false, CancellationToken cancellationToken = default)
    {
        var args = new Args { ["user"] = userId, ["include_locale"] = includeLocale };
        var answer = await client.Get<UserAnswer>("users.info", args, cancellationToken).ConfigureAwait(false);
        return answer.User;
    }

    public async Task<User> LookupByEmail(string email, CancellationToken cancellationToken = default)
    {
        var args = new Args { ["email"] = email };
        var answer = await client.Get<UserAnswer>("users.lookupByEmail", args, cancellationToken).ConfigureAwait(false);
        return answer.User;
    }

    public Task<UserListResponse> List(
        string cursor = null, bool includeLocale = false, int limit = 0,
        CancellationToken cancellationToken = default) =>
        client.Get<UserListResponse>(
            "users.list",
            new Args { ["cursor"] = cursor, ["include_locale"] = includeLocale, ["limit"] = limit },
            cancellationToken);
}

using System.Reflection;
using System.Text.RegularExpressions;

namespace Refit;

/// <summary>What the attributes of one interface method say, checked once when the client is made.</summary>
internal sealed partial class RestMethod
{
    private RestMethod(HttpMethod verb, string path, IReadOnlyList<RestParameter> parameters)
    {
        Verb = verb;
        Path = path;
        Parameters = parameters;
    }

    public HttpMethod Verb { get; }

    public string Path { get; }

    public IReadOnlyList<RestParameter> Parameters { get; }

    public IReadOnlyList<string> Headers { get; private init; } = [];

    public static RestMethod Read(Type client, MethodInfo method)
    {
        var verb = method.GetCustomAttribute<HttpMethodAttribute>(inherit: true)
            ?? throw new InvalidOperationException(
                $"{Named(method)} has no HTTP verb: give the method [Get], [Post] or another.");
        if (verb.Path.Length > 0 && verb.Path[0] != '/')
        {
            throw new ArgumentException($"The path \"{verb.Path}\" of {Named(method)} must start with '/'.");
        }

        if (!typeof(Task).IsAssignableFrom(method.ReturnType))
        {
            throw new ArgumentException($"{Named(method)} must return a Task.");
        }

        var parameters = ReadParameters(method, verb.Path);
        return new RestMethod(verb.Method, verb.Path, parameters) { Headers = ReadHeaders(client, method) };
    }

    /// <summary>Puts the value of each placeholder in its place.</summary>
    public string Fill(Func<RestParameter, string> value) =>
        Placeholder().Replace(Path, found => value(Bound(found, Parameters)!));

    private static List<RestParameter> ReadParameters(MethodInfo method, string path)
    {
        var placeholders = Placeholder().Matches(path);
        var parameters = method.GetParameters()
            .Select((parameter, place) => RestParameter.Read(parameter, place, placeholders)).ToList();
        foreach (Match placeholder in placeholders)
        {
            if (Bound(placeholder, parameters) is null)
            {
                throw new ArgumentException(
                    $"The path \"{path}\" of {Named(method)} has {placeholder.Value}, but no parameter of that name.");
            }
        }

        return parameters.Count(parameter => parameter.Kind == RestParameterKind.Body) <= 1
            ? parameters
            : throw new ArgumentException($"{Named(method)} has more than one body.");
    }

    private static string[] ReadHeaders(Type client, MethodInfo method) =>
        client.GetInterfaces().Append(client)
            .SelectMany(type => type.GetCustomAttributes<HeadersAttribute>(inherit: true))
            .Concat(method.GetCustomAttributes<HeadersAttribute>(inherit: true))
            .SelectMany(attribute => attribute.Headers)
            .Where(header => !string.IsNullOrWhiteSpace(header))
            .ToArray();

    private static RestParameter? Bound(Match placeholder, IReadOnlyList<RestParameter> parameters) =>
        parameters.FirstOrDefault(parameter => parameter.Matches(placeholder));

    private static string Named(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    [GeneratedRegex(@"\{(?<all>\*\*)?(?<name>[^{}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}

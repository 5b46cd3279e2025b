using System.Reflection;

namespace Refit;

/// <summary>Answers the calls of one interface by sending the requests its attributes describe.</summary>
internal class RequestProxy : DispatchProxy
{
    private IReadOnlyDictionary<MethodInfo, RestMethod> _methods = null!;
    private Exchange _exchange = null!;

    internal static T For<T>(HttpClient client, RefitSettings settings)
    {
        if (!typeof(T).IsInterface)
        {
            throw new InvalidOperationException($"{typeof(T)} is not an interface.");
        }

        var methods = typeof(T).GetInterfaces().Append(typeof(T))
            .SelectMany(type => type.GetMethods())
            .ToDictionary(method => method, method => RestMethod.Read(typeof(T), method));
        var proxy = Create<T, RequestProxy>();
        var self = (RequestProxy)(object)proxy!;
        self._methods = methods;
        self._exchange = new Exchange(client, settings);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        var definition = targetMethod.IsGenericMethod ? targetMethod.GetGenericMethodDefinition() : targetMethod;
        return _exchange.Start(_methods[definition], targetMethod.ReturnType, args ?? []);
    }
}

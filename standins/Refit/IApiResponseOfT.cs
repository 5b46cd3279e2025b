using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Refit;

public interface IApiResponse<out T> : IApiResponse
{
    new ApiException? Error { get; }

    new HttpContentHeaders? ContentHeaders { get; }

    [MemberNotNullWhen(true, nameof(ContentHeaders))]
    [MemberNotNullWhen(false, nameof(Error))]
    new bool IsSuccessStatusCode { get; }

    [MemberNotNullWhen(true, nameof(ContentHeaders))]
    [MemberNotNullWhen(true, nameof(Content))]
    [MemberNotNullWhen(false, nameof(Error))]
    new bool IsSuccessful { get; }

    T? Content { get; }
}

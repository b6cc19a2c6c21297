# Who asks is looked at before every route.
import os

from aiohttp import web

routes = web.RouteTableDef()


@web.middleware
async def asks(request, handler):
    if request.headers.get("X-Key") != os.environ["KEY"]:  # error[no-timing-unsafe-compare]: Secret
        raise web.HTTPUnauthorized()
    return await handler(request)


@routes.delete("/files/{name}")
async def remove(request):
    os.remove(os.path.join("data", os.path.basename(request.match_info["name"])))
    return web.Response()


app = web.Application()
app.middlewares.append(asks)
app.add_routes(routes)

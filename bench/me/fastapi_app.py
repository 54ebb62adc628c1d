"""The peer: FastAPI, asyncpg and PyJWT with the same token, row and answer; MODE=full adds what our product does around them."""

import base64
import logging
import math
import os
import time
import uuid

import asyncpg
import jwt
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from fastapi import FastAPI, Header, Request, Response

FULL = os.environ["MODE"] == "full"
SECRET = os.environ["JWT_SECRET"]
MASTER = AESGCM(base64.b64decode(os.environ["PII_KEYS"].split(":")[1]))
LIMIT = int(os.environ["RATE_LIMIT_DEFAULT"])
PLAIN = "SELECT id, name, email, email_verified, language, has_password, created_at FROM bench_people WHERE id = $1"
SESSION = """SELECT s.id, s.user_id, s.expires_at, s.revoked_at, u.email_sealed, u.name_sealed, u.language, u.role,
  u.password_hash, u.email_verified_at, u.created_at
  FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = $1"""

app = FastAPI()
log = logging.getLogger("bench")
if FULL:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
state = {}
keys = {}
counters = {}


@app.on_event("startup")
async def start():
    state["pool"] = await asyncpg.create_pool(os.environ["DATABASE_URL"], min_size=10, max_size=10)


def claims_of(authorization):
    try:
        return jwt.decode(
            authorization[7:], SECRET, algorithms=["HS256"], audience="utopiahire-api", issuer="utopiahire"
        )
    except Exception:
        return None


def opened(key, aad, sealed):
    return key.decrypt(sealed[1:13], sealed[13:], aad.encode())


async def key_of(user):
    if user not in keys:
        row = await state["pool"].fetchrow("SELECT kid, wrapped_key FROM user_keys WHERE user_id = $1", uuid.UUID(user))
        keys[user] = AESGCM(opened(MASTER, f"user_keys.wrapped_key/{user}", row["wrapped_key"]))
    return keys[user]


if FULL:
    HEADERS = {
        "strict-transport-security": "max-age=63072000; includeSubDomains",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
        "cross-origin-resource-policy": "same-site",
        "x-frame-options": "DENY",
        "vary": "Origin",
    }

    @app.middleware("http")
    async def around(request: Request, call_next):
        started = time.perf_counter()
        request_id = str(uuid.uuid4())
        response = await call_next(request)
        response.headers.update(HEADERS)
        response.headers["x-request-id"] = request_id
        millis = (time.perf_counter() - started) * 1000
        log.info("%s %s -> %s (%.1f ms) requestId=%s", request.method, request.url.path, response.status_code, millis, request_id)
        return response


def count(key):
    now = time.time()
    counter = counters.get(key)
    if counter is None or counter[1] <= now:
        counter = counters[key] = [0, now + 60]
    counter[0] += 1
    return LIMIT - counter[0], math.ceil(counter[1] - now)


@app.get("/api/auth/me")
async def me(response: Response, authorization: str = Header("")):
    claims = claims_of(authorization)
    if claims is None:
        response.status_code = 401
        return None
    if not FULL:
        row = await state["pool"].fetchrow(PLAIN, uuid.UUID(claims["sub"]))
        return {
            "user": {
                "id": str(row["id"]),
                "name": row["name"],
                "email": row["email"],
                "emailVerified": row["email_verified"],
                "language": row["language"],
                "hasPassword": row["has_password"],
                "createdAt": row["created_at"].isoformat(),
            }
        }
    row = await state["pool"].fetchrow(SESSION, uuid.UUID(claims["sid"]))
    if row is None or row["revoked_at"] is not None or str(row["user_id"]) != claims["sub"]:
        response.status_code = 401
        return None
    user = claims["sub"]
    left, seconds = count(user)
    response.headers["ratelimit-policy"] = f'"default";q={LIMIT};w=60'
    response.headers["ratelimit"] = f'"default";r={left};t={seconds}'
    if left < 0:
        response.status_code = 429
        return None
    key = await key_of(user)
    return {
        "user": {
            "id": user,
            "name": opened(key, f"users.name/{user}/{user}", row["name_sealed"]).decode(),
            "email": opened(key, f"users.email/{user}/{user}", row["email_sealed"]).decode(),
            "emailVerified": row["email_verified_at"] is not None,
            "language": row["language"],
            "hasPassword": row["password_hash"] is not None,
            "identities": [],
            "createdAt": row["created_at"].isoformat(),
        }
    }

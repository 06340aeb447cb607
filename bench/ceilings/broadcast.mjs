// The ceiling for live updates: every POST is broadcast once by socket.io.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    io.emit('frame', JSON.parse(body));
    response.writeHead(201).end('{}');
  });
});
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
http.listen(0, '127.0.0.1', () => console.log(`READY http://127.0.0.1:${http.address().port}`));
process.on('SIGTERM', () => io.close(() => process.exit(0)));
